// Made from the API document by ./dev sdk, with openapi-typescript.

/** The dated version of the API that this SDK was made for. Every call says so. */
export const apiVersion = "2026-11-20";

/** What each event known when this SDK was made carries. */
export interface EventData {
    "api_key.created": components["schemas"]["ApiKey"];
    "api_key.revoked": components["schemas"]["ApiKey"];
    "api_key.updated": components["schemas"]["ApiKey"];
    "app.created": components["schemas"]["App"];
    "app.disabled": components["schemas"]["App"];
    "app.enabled": components["schemas"]["App"];
    "app.updated": components["schemas"]["App"];
    "app_secret.created": components["schemas"]["AppSecret"];
    "app_secret.revoked": components["schemas"]["AppSecret"];
    "app_secret.updated": components["schemas"]["AppSecret"];
    "bound_subject.created": components["schemas"]["BoundSubject"];
    "bound_subject.deleted": components["schemas"]["BoundSubject"];
    "clock_advance.canceled": components["schemas"]["ClockAdvance"];
    "clock_advance.started": components["schemas"]["ClockAdvance"];
    "clock_advance.succeeded": components["schemas"]["ClockAdvance"];
    "escrow.held": components["schemas"]["Escrow"];
    "escrow.refunded": components["schemas"]["Escrow"];
    "escrow.released": components["schemas"]["Escrow"];
    "event_consumer.created": components["schemas"]["EventConsumer"];
    "event_consumer.deleted": components["schemas"]["EventConsumer"];
    "identity_provider.created": components["schemas"]["IdentityProvider"];
    "identity_provider.deleted": components["schemas"]["IdentityProvider"];
    "identity_provider.updated": components["schemas"]["IdentityProvider"];
    "inventory.level.changed": components["schemas"]["StockLevel"];
    "order.canceled": components["schemas"]["Order"];
    "order.completed": components["schemas"]["Order"];
    "order.confirmed": components["schemas"]["Order"];
    "order.delivered": components["schemas"]["Order"];
    "order.partially_shipped": components["schemas"]["Order"];
    "order.placed": components["schemas"]["Order"];
    "order.rejected": components["schemas"]["Order"];
    "order.shipped": components["schemas"]["Order"];
    "payment.captured": components["schemas"]["Payment"];
    "payment.declined": components["schemas"]["Payment"];
    "product.created": components["schemas"]["Product"];
    "product.updated": components["schemas"]["Product"];
    "refund.pending": components["schemas"]["Refund"];
    "refund.sent": components["schemas"]["Refund"];
    "role.created": components["schemas"]["Role"];
    "role.deleted": components["schemas"]["Role"];
    "role.updated": components["schemas"]["Role"];
    "sandbox.created": components["schemas"]["Sandbox"];
    "sandbox.delete_started": components["schemas"]["Sandbox"];
    "sandbox.deleted": components["schemas"]["Sandbox"];
    "sandbox.ready": components["schemas"]["Sandbox"];
    "sandbox.reset_started": components["schemas"]["Sandbox"];
    "shipment.delivered": components["schemas"]["Shipment"];
    "shipment.sent": components["schemas"]["Shipment"];
    "warehouse.created": components["schemas"]["Warehouse"];
    "webhook_endpoint.created": components["schemas"]["WebhookEndpoint"];
    "webhook_endpoint.deleted": components["schemas"]["WebhookEndpoint"];
    "webhook_endpoint.disabled": components["schemas"]["WebhookEndpoint"];
    "webhook_endpoint.enabled": components["schemas"]["WebhookEndpoint"];
    "webhook_endpoint.updated": components["schemas"]["WebhookEndpoint"];
}

export interface paths {
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the keys, newest first: which there are, not what they say
         * @description Needs the scope `api_keys:read`.
         */
        get: operations["api_keys_list"];
        put?: never;
        /**
         * Makes a key. It is in this reply and nowhere else
         * @description Needs the scope `api_keys:create`, which `api_keys:write` includes.
         */
        post: operations["api_keys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one key: what is known of it, not what it says
         * @description Needs the scope `api_keys:read`.
         */
        get: operations["api_keys_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a key: what it is called, what it may do, from where, and until when
         * @description Needs the scope `api_keys:edit`, which `api_keys:write` includes.
         */
        patch: operations["api_keys_edit"];
        trace?: never;
    };
    "/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revokes a key for good
         * @description Needs the scope `api_keys:revoke`, which `api_keys:write` includes.
         */
        post: operations["api_keys_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists an app's secrets, newest first: which there are, not what they say
         * @description Needs the scope `app_secrets:read`.
         */
        get: operations["app_secrets_list"];
        put?: never;
        /**
         * Makes a secret. It is in this reply and nowhere else. To rotate, say when the ones before end
         * @description Needs the scope `app_secrets:create`, which `app_secrets:write` includes.
         */
        post: operations["app_secrets_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/secrets/{secret_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one secret: what is known of it, not what it says
         * @description Needs the scope `app_secrets:read`.
         */
        get: operations["app_secrets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/secrets/{secret_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revokes a secret: it gets no more tokens. Tokens it got before live on for at most fifteen minutes; disable the app to end those too
         * @description Needs the scope `app_secrets:revoke`, which `app_secrets:write` includes.
         */
        post: operations["app_secrets_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the organization's apps, newest first; the operator sees everybody's
         * @description Needs the scope `apps:read`.
         */
        get: operations["apps_list"];
        put?: never;
        /**
         * Makes an app. Make it a secret or an API key next: it has none yet
         * @description Needs the scope `apps:create`, which `apps:write` includes.
         */
        post: operations["apps_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an app
         * @description Needs the scope `apps:read`.
         */
        get: operations["apps_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an app. Its keys and tokens never may do more than the app may now
         * @description Needs the scope `apps:edit`, which `apps:write` includes.
         */
        patch: operations["apps_edit"];
        trace?: never;
    };
    "/v1/apps/{id}/deprecations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what an app still uses that is on its way out, the last used first
         * @description Older versions of the API go on being served; what had to be converted for the app tells what moving it to the newest one takes. An empty list: send the newest Api-Version and nothing changes. Counts are a few seconds behind. Needs the scope `apps:read`.
         */
        get: operations["deprecations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disables an app: its secrets, keys and tokens are all refused
         * @description Needs the scope `apps:disable`, which `apps:write` includes.
         */
        post: operations["apps_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enables an app again, with the secrets and keys it had
         * @description Needs the scope `apps:disable`, which `apps:write` includes.
         */
        post: operations["apps_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was done, newest first
         * @description Needs the scope `audit:read`.
         */
        get: operations["audit_log_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proves that no entry was changed, left out or put between, or names the first place where one was
         * @description Needs the scope `audit:verify`, and a credential of the marketplace's operator.
         */
        post: operations["audit_log_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the consumers, newest first
         * @description Needs the scope `event_consumers:read`, which `events:read` includes.
         */
        get: operations["event_consumers_list"];
        put?: never;
        /**
         * Makes a consumer
         * @description Needs the scope `event_consumers:write`.
         */
        post: operations["event_consumers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-consumers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a consumer
         * @description Needs the scope `event_consumers:read`, which `events:read` includes.
         */
        get: operations["event_consumers_get"];
        put?: never;
        post?: never;
        /**
         * Deletes a consumer, and its place with it
         * @description Needs the scope `event_consumers:write`.
         */
        delete: operations["event_consumers_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-consumers/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the consumer has done with all events up to a sequence. It only goes forward: a late commit of less changes nothing
         * @description Needs the scope `event_consumers:write`.
         */
        post: operations["event_consumers_commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-consumers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the events that the consumer has not done with yet, oldest first. Reading commits nothing
         * @description Needs the scope `events:read`.
         */
        get: operations["event_consumers_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-consumers/{id}/lag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far behind a consumer is
         * @description Needs the scope `event_consumers:read`, which `events:read` includes.
         */
        get: operations["event_consumers_lag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-consumers/{id}/seek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the consumer at a sequence, also back: the events after it are shown again
         * @description Needs the scope `event_consumers:write`.
         */
        post: operations["event_consumers_seek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists every type of event with what it carries, by name, on one page
         * @description Needs the scope `event_types:read`, which `events:read` includes.
         */
        get: operations["event_types_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the events after a sequence number, oldest first
         * @description Numbers are given out after commit and without gaps, so a reader that goes on from the last sequence it read misses nothing. With `wait` the reply comes with the next event. A caller who may not see every event sees ascending numbers with the others left out. Needs the scope `events:read`.
         */
        get: operations["event_feed_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts and hashes the events of each interval, so that you can tell whether you have them all
         * @description For each interval of `timestamp`: how many events you may see, and the SHA-256 hashes of their ids combined by XOR, so that the order in which you received them does not matter. Compute the same over what you have; where an interval differs, read only that one again. An event counts once it has a sequence, within a second of its commit. Needs the scope `events:read`.
         */
        get: operations["event_feed_digest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one event
         * @description Needs the scope `events:read`.
         */
        get: operations["event_feed_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the identity providers, newest first
         * @description Needs the scope `identity_providers:read`, and a credential of the marketplace's operator.
         */
        get: operations["identity_providers_list"];
        put?: never;
        /**
         * Takes an issuer's tokens from now on. Bind its subjects to apps next: nobody can call before
         * @description Needs the scope `identity_providers:write`, and a credential of the marketplace's operator.
         */
        post: operations["identity_providers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an identity provider
         * @description Needs the scope `identity_providers:read`, and a credential of the marketplace's operator.
         */
        get: operations["identity_providers_get"];
        put?: never;
        post?: never;
        /**
         * Deletes an identity provider with the subjects that were bound: its tokens are refused
         * @description Needs the scope `identity_providers:write`, and a credential of the marketplace's operator.
         */
        delete: operations["identity_providers_delete"];
        options?: never;
        head?: never;
        /**
         * Changes an identity provider, or has its tokens refused and taken again
         * @description Needs the scope `identity_providers:write`, and a credential of the marketplace's operator.
         */
        patch: operations["identity_providers_edit"];
        trace?: never;
    };
    "/v1/identity-providers/{id}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the subjects that were bound to apps, newest first
         * @description Needs the scope `identity_providers:read`, and a credential of the marketplace's operator.
         */
        get: operations["bound_subjects_list"];
        put?: never;
        /**
         * Lets a subject call as an app: whoever the provider gives a token in its name can then do what the app may
         * @description Needs the scope `identity_providers:write`, and a credential of the marketplace's operator.
         */
        post: operations["bound_subjects_bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers/{id}/subjects/{subject_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of them
         * @description Needs the scope `identity_providers:read`, and a credential of the marketplace's operator.
         */
        get: operations["bound_subjects_get"];
        put?: never;
        post?: never;
        /**
         * Takes a subject's app away: its tokens are refused
         * @description Needs the scope `identity_providers:write`, and a credential of the marketplace's operator.
         */
        delete: operations["bound_subjects_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists stock levels, newest first
         * @description Needs the scope `stock_levels:read`, which `inventory:read` includes.
         */
        get: operations["inventory_levels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings stock in, or writes it off
         * @description Needs the scope `stock:adjust`, which `inventory:write` includes.
         */
        post: operations["inventory_adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what moved stock, newest first
         * @description Needs the scope `stock_movements:read`, which `inventory:read` includes.
         */
        get: operations["inventory_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists warehouses, newest first
         * @description Needs the scope `warehouses:read`, which `inventory:read` includes.
         */
        get: operations["warehouses_list"];
        put?: never;
        /**
         * Makes a warehouse
         * @description Needs the scope `warehouses:write`, which `inventory:write` includes.
         */
        post: operations["warehouses_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/warehouses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a warehouse
         * @description Needs the scope `warehouses:read`, which `inventory:read` includes.
         */
        get: operations["warehouses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the ledger's accounts, newest first
         * @description Needs the scope `ledger_accounts:read`, which `ledger:read` includes, and a credential of the marketplace's operator.
         */
        get: operations["ledger_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists an account's entries, newest first
         * @description Needs the scope `ledger_entries:read`, which `ledger:read` includes, and a credential of the marketplace's operator.
         */
        get: operations["ledger_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proves that the ledger balances: every currency sums to zero, and every balance equals its entries
         * @description Needs the scope `trial_balance:read`, which `ledger:read` includes, and a credential of the marketplace's operator.
         */
        get: operations["ledger_trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the orders you buy or sell, newest first
         * @description Needs the scope `orders:read`.
         */
        get: operations["orders_list"];
        put?: never;
        /**
         * Places an order with one seller: priced, stock reserved, the money taken into escrow
         * @description All of it or nothing: a declined card or a missing piece leaves nothing behind. Retry with the same Idempotency-Key until there is an answer. A dry run does not ask the card provider: it answers as if the card were good. Needs the scope `orders:place`, which `orders:write` includes.
         */
        post: operations["orders_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/external/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the order that has this key in your ERP
         * @description Needs the scope `orders:read`.
         */
        get: operations["orders_get_by_external_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an order
         * @description Needs the scope `orders:read`.
         */
        get: operations["orders_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts delivered goods: the order is complete and the seller is paid. For the buyer
         * @description Needs the scope `orders:accept`, which `orders:write` includes.
         */
        post: operations["orders_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calls an order off before anything has shipped: the stock is free again and the money goes back
         * @description Needs the scope `orders:cancel`, which `orders:write` includes.
         */
        post: operations["orders_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Promises delivery. For the seller
         * @description Needs the scope `orders:confirm`, which `orders:write` includes.
         */
        post: operations["orders_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/escrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows where an order's money is
         * @description Needs the scope `escrow:read`.
         */
        get: operations["orders_escrow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines a placed order: the stock is free again and the money goes back. For the seller
         * @description Needs the scope `orders:reject`, which `orders:write` includes.
         */
        post: operations["orders_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the marketplace's organizations, newest first
         * @description Needs the scope `organizations:read`.
         */
        get: operations["organizations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an organization
         * @description Needs the scope `organizations:read`.
         */
        get: operations["organizations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a payment
         * @description Needs the scope `payments:read`.
         */
        get: operations["payments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a refund
         * @description Needs the scope `refunds:read`, which `payments:read` includes.
         */
        get: operations["payments_get_refund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists products, newest first
         * @description Needs the scope `products:read`.
         */
        get: operations["products_list"];
        put?: never;
        /**
         * Makes a product
         * @description Needs the scope `products:create`, which `products:write` includes.
         */
        post: operations["products_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/external/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of your own products by your key for it
         * @description Needs the scope `products:read`.
         */
        get: operations["products_get_by_external_id"];
        /**
         * Brings one of your products to a state, whole, by your key for it; makes it where there is none
         * @description Sending what is there already changes nothing: no new version, no event. Needs the scope `products:write`.
         */
        put: operations["products_put_by_external_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a product
         * @description Needs the scope `products:read`.
         */
        get: operations["products_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a product's name, description, category or metadata
         * @description Needs the scope `products:edit`, which `products:write` includes.
         */
        patch: operations["products_edit"];
        trace?: never;
    };
    "/v1/request-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists an app's calls, newest first
         * @description A call is listed within a second of its reply. Every write and every failure is; of successful reads, 50 a second per app. Needs the scope `requests:read`.
         */
        get: operations["request_log_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/request-log/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one call of your organization's apps by its request id
         * @description Needs the scope `requests:read`.
         */
        get: operations["request_log_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the roles, the newest first and the platform's last
         * @description Needs the scope `roles:read`.
         */
        get: operations["roles_list"];
        put?: never;
        /**
         * Makes a role of the organization's own
         * @description Needs the scope `roles:create`, which `roles:write` includes.
         */
        post: operations["roles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a role
         * @description Needs the scope `roles:read`.
         */
        get: operations["roles_get"];
        put?: never;
        post?: never;
        /**
         * Deletes a role of the organization's own that no app has
         * @description Needs the scope `roles:delete`, which `roles:write` includes.
         */
        delete: operations["roles_delete"];
        options?: never;
        head?: never;
        /**
         * Changes a role of the organization's own, and with it what the apps that have it may do
         * @description Needs the scope `roles:edit`, which `roles:write` includes.
         */
        patch: operations["roles_edit"];
        trace?: never;
    };
    "/v1/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what the time is in the sandbox, and whether it passes
         * @description Needs the scope `sandbox:read`.
         */
        get: operations["sandbox_clock_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the clock ahead, through everything that falls due on the way, each at its own moment and in order
         * @description Deliveries by the buyers' silence accepted, payments asked about again, refunds, webhook retries: whatever would have happened happens, with the clock standing at the moment it is due. A frozen clock stands at the end; a running one runs on from there. Follow the advance at its Location. Needs the scope `sandbox:write`.
         */
        post: operations["sandbox_clock_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock/advances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the advances of the clock, newest first
         * @description Needs the scope `sandbox:read`.
         */
        get: operations["sandbox_clock_list_advances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock/advances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far an advance is, and what was done on the way
         * @description Needs the scope `sandbox:read`.
         */
        get: operations["sandbox_clock_get_advance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock/advances/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops the clock on its way. What was done stays done, and the clock stands where it has got to
         * @description Needs the scope `sandbox:write`.
         */
        post: operations["sandbox_clock_cancel_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops the clock
         * @description Nothing that waits for a moment happens until the clock is advanced or runs again. Other processes of the platform see it stand within a quarter of a second. Needs the scope `sandbox:write`.
         */
        post: operations["sandbox_clock_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets the clock run on from where it stands
         * @description Needs the scope `sandbox:write`.
         */
        post: operations["sandbox_clock_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an event of any type happen, through the feed and to webhooks like any other
         * @description What a trade is made of is really done: a product is made and stocked, ordered, shipped, as far as the event asks, and all events on the way are told. Other types are told with made-up data, to your organization and the operator; their actor is of the type `example`. Needs the scope `sandbox:write`.
         */
        post: operations["trigger_trigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the marketplace's sandboxes, newest first
         * @description Needs the scope `sandboxes:read`, and a credential of the marketplace's operator.
         */
        get: operations["sandboxes_list"];
        put?: never;
        /**
         * Makes a sandbox, and shows the credentials of everybody in it this once
         * @description They work at once; the scenario's catalog is there when the status is `ready`. The API and its limits are those of the live marketplace. Needs the scope `sandboxes:write`, and a credential of the marketplace's operator.
         */
        post: operations["sandboxes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a sandbox
         * @description Needs the scope `sandboxes:read`, and a credential of the marketplace's operator.
         */
        get: operations["sandboxes_get"];
        put?: never;
        post?: never;
        /**
         * Deletes a sandbox with all its data and credentials
         * @description Needs the scope `sandboxes:write`, and a credential of the marketplace's operator.
         */
        delete: operations["sandboxes_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deletes all of a sandbox's data, its history included, sets its clock right, and makes what it starts with anew
         * @description Needs the scope `sandboxes:write`, and a credential of the marketplace's operator.
         */
        post: operations["sandboxes_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists every scope with what it lets one do, by name, on one page
         * @description Needs the scope `scopes:read`, which `apps:read` includes.
         */
        get: operations["scopes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists an order's shipments, newest first
         * @description Needs the scope `shipments:read`, which `orders:read` includes.
         */
        get: operations["shipments_list"];
        put?: never;
        /**
         * Sends goods of a confirmed order; they leave the stock. For the seller
         * @description Needs the scope `shipments:send`, which `shipments:write` includes.
         */
        post: operations["shipments_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a shipment
         * @description Needs the scope `shipments:read`, which `orders:read` includes.
         */
        get: operations["shipments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipments/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a shipment arrived, and who signed for it. For the seller
         * @description Needs the scope `shipments:deliver`, which `shipments:write` includes.
         */
        post: operations["shipments_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one delivery
         * @description Needs the scope `webhook_deliveries:read`, which `webhooks:read` includes.
         */
        get: operations["webhook_deliveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a delivery again now, and by the whole schedule where that fails, whatever became of it before
         * @description Needs the scope `webhook_deliveries:resend`, which `webhooks:write` includes.
         */
        post: operations["webhook_deliveries_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists an endpoint's deliveries, newest first
         * @description Needs the scope `webhook_deliveries:read`, which `webhooks:read` includes.
         */
        get: operations["webhook_deliveries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the endpoints, oldest first
         * @description Needs the scope `webhook_endpoints:read`, which `webhooks:read` includes.
         */
        get: operations["webhook_endpoints_list"];
        put?: never;
        /**
         * Makes an endpoint. Its secret is in this reply and nowhere else
         * @description Needs the scope `webhook_endpoints:create`, which `webhooks:write` includes.
         */
        post: operations["webhook_endpoints_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one endpoint
         * @description Needs the scope `webhook_endpoints:read`, which `webhooks:read` includes.
         */
        get: operations["webhook_endpoints_get"];
        put?: never;
        post?: never;
        /**
         * Deletes an endpoint and its deliveries; what is not sent yet never will be
         * @description Needs the scope `webhook_endpoints:delete`, which `webhooks:write` includes.
         */
        delete: operations["webhook_endpoints_delete"];
        options?: never;
        head?: never;
        /**
         * Changes an endpoint. Enabling it again sends what has waited
         * @description Needs the scope `webhook_endpoints:edit`, which `webhooks:write` includes.
         */
        patch: operations["webhook_endpoints_update"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who acted. */
        Actor: {
            /** @description `app`, `member` or `clock`; `example` where nobody did, because a sandbox was asked for the event. */
            type: string;
            /** @description Its id, or the job's name where the clock acted; of an example, the app that asked for it. */
            id: string;
            /** @description The organization in whose name an operator's app acted; `null` where it acted in its own. */
            on_behalf_of: null | string;
        };
        /** @description A place goods go to. */
        Address: {
            /** @description Who receives there. */
            name: string;
            /** @description Street and number. */
            line1: string;
            /** @description Building, floor, gate. */
            line2?: null | string;
            /** @description City or town. */
            city: string;
            /** @description Subdivision by ISO 3166-2, such as `IN-MH`, or its name. */
            subdivision?: null | string;
            /** @description Postal code, as the country writes it. */
            postal_code: string;
            /** @description ISO 3166-1 alpha-2, such as `IN`. */
            country: string;
        };
        /** @description Stock that was counted, received or written off. */
        AdjustStockRequest: {
            /** @description What of: one of your variants. */
            variant_id: string;
            /** @description Where: one of your warehouses; your first one where it is left out, which is made on first use. */
            warehouse_id?: null | string;
            /** @description How much came in, or with a minus how much went out; never zero. */
            quantity: components["schemas"]["Quantity"];
            /** @description Why, in your own words of at most 500 characters, such as `stock-take 2026-03`. */
            reason: string;
        };
        /** @description An adjustment: what moved, and how much there is now. */
        Adjustment: {
            /** @description The movement that was written. */
            movement: components["schemas"]["StockMovement"];
            /** @description The stock after it. */
            level: components["schemas"]["StockLevel"];
        };
        /** @description Where to send the clock. */
        AdvanceClockRequest: {
            /**
             * Format: date-time
             * @description The moment to go to: later than the clock's now, by ten years at most.
             */
            to: string;
        };
        /** @description An API key of an app, without the key itself. */
        ApiKey: {
            /** @description Its id. */
            id: string;
            /** @description The app whose key it is. */
            app_id: string;
            /** @description The organization whose app it is. */
            organization_id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description Whether it may stand in a browser. */
            kind: components["schemas"]["ApiKeyKind"];
            /** @description The characters after the key's `live_` or `test_`, to tell it from others. */
            hint: string;
            /** @description What it may do of what its app may; `null` where that is all of it. */
            scopes: null | string[];
            /** @description The networks it may be used from; those of the app where there are none. */
            ip_allow_list: string[];
            /** @description The origins of the pages it may be used on; any where there are none. */
            allowed_origins: string[];
            /**
             * Format: date-time
             * @description When it ends; `null` where it does not.
             */
            expires_at: null | string;
            /**
             * Format: date-time
             * @description When it was revoked; `null` where it was not.
             */
            revoked_at: null | string;
            /**
             * Format: date-time
             * @description When it was last used, to within a minute. It moves without a new version.
             */
            last_used_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description Who may see a key. */
        ApiKeyKind: "secret" | "publishable" | (string & {});
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        ApiKeyPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["ApiKey"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description A program that calls the API for one organization. */
        App: {
            /** @description Its id, which is also its client id for OAuth 2.0. */
            id: string;
            /** @description The organization it acts for. */
            organization_id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description What it may do by itself. */
            scopes: string[];
            /** @description The roles it has beside. */
            roles: string[];
            /** @description The networks its credentials may be used from; anywhere where there are none. */
            ip_allow_list: string[];
            /** @description The public keys it proves itself with (RFC 7523), where they are kept here. */
            jwks: components["schemas"]["JsonWebKeySet"] | null;
            /** @description Where it publishes them. */
            jwks_uri: null | string;
            /** @description Whether all its access tokens are bound to a key (RFC 9449). */
            dpop_bound_access_tokens: boolean;
            /** @description The dated version of the API that it is pinned to: the newest when it was made. */
            api_version: string;
            /** @description Whether its credentials are good for anything. */
            status: components["schemas"]["AppStatus"];
            /**
             * Format: date-time
             * @description Since when they are not.
             */
            disabled_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        AppPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["App"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description A client secret of an app, without the secret itself. */
        AppSecret: {
            /** @description Its id. */
            id: string;
            /** @description The app whose secret it is. */
            app_id: string;
            /** @description The organization whose app it is. */
            organization_id: string;
            /** @description The characters after the secret's `mks_live_` or `mks_test_`, to tell it from others. */
            hint: string;
            /**
             * Format: date-time
             * @description When it ends; `null` where it does not.
             */
            expires_at: null | string;
            /**
             * Format: date-time
             * @description When it was revoked; `null` where it was not.
             */
            revoked_at: null | string;
            /**
             * Format: date-time
             * @description When it last got a token, to within a minute. It moves without a new version.
             */
            last_used_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        AppSecretPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["AppSecret"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Whether an app's credentials are good for anything. */
        AppStatus: "enabled" | "disabled" | (string & {});
        /** @description Who did what, when, from where and why. */
        AuditEntry: {
            /**
             * Format: int64
             * @description Its place in the tenant's history: 1, 2, 3, …
             */
            sequence: number;
            /** @description The event that tells it. */
            id: string;
            /**
             * Format: date-time
             * @description When, by the tenant's clock.
             */
            at: string;
            /** @description What was done. */
            action: string;
            /** @description Who did it. */
            actor: components["schemas"]["Actor"];
            /** @description The organization it was done for; `null` where the clock acted. */
            organization_id: null | string;
            /** @description The address the request came from; `null` where the clock acted. */
            origin: null | string;
            /** @description The request that did it; `null` where the clock acted. */
            request_id: null | string;
            /** @description Why, as the request's `Audit-Reason` header said. */
            reason: null | string;
            /** @description What it was done to, and its version afterwards. */
            resource: components["schemas"]["ResourceReference"];
            /** @description The members that changed, as they were before; `null` where that is not told. */
            previous: unknown;
            /** @description Its link of the chain: SHA-256 of the hash before it followed by the entry's digest, in hexadecimal. */
            hash: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        AuditEntryPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["AuditEntry"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description What came of proving the chain. */
        AuditProof: {
            /** @description Whether every entry is there, unchanged and in its place. */
            is_intact: boolean;
            /**
             * Format: int32
             * @description How many were proven.
             */
            entries: number;
            /**
             * Format: int64
             * @description The last one proven; go on from here where there are more.
             */
            last_sequence: number;
            /** @description Its hash. Note it elsewhere: nobody can then rewrite what came before, not even the operator. */
            last_hash: string;
            /** @description Whether there are entries after it. */
            has_more: boolean;
            /** @description The first place at which the chain does not hold; `null` where it does. */
            first_break: components["schemas"]["ChainBreak"] | null;
        };
        /** @description Somebody whom the provider vouches for, and the app that they are to call as. */
        BindSubjectRequest: {
            /** @description What the provider's subject claim says of them. */
            subject: string;
            /** @description The app that they call as. What it may do, your own credential must have. */
            app_id: string;
        };
        /** @description Somebody whom the provider vouches for, and the app that they call as. */
        BoundSubject: {
            /** @description Its id. */
            id: string;
            /** @description Who vouches. */
            identity_provider_id: string;
            /** @description What the provider's subject claim says of them. */
            subject: string;
            /** @description The app that they call as. */
            app_id: string;
            /**
             * Format: int32
             * @description Always 1: it is made and deleted, never changed.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        BoundSubjectPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["BoundSubject"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Payment by card. */
        CardPayment: {
            /**
             * @description The way of paying.
             * @enum {string}
             */
            method: "card";
            /** @description The provider's token for the card. In a sandbox: `tok_ok`, `tok_declined`, `tok_timeout` or another in the table at `/docs/sandbox`. */
            token: string;
        };
        /** @description Where the chain does not hold. */
        ChainBreak: {
            /**
             * Format: int64
             * @description The entry.
             */
            sequence: number;
            /** @description How. */
            code: components["schemas"]["ChainBreakCode"];
            /** @description What that means. */
            detail: string;
        };
        /** @description How a chain does not hold. */
        ChainBreakCode: "missing" | "changed" | "end_differs" | "noted_hash_differs" | (string & {});
        /** @description A clock on its way: ask again until it has ended. */
        ClockAdvance: {
            /** @description The advance's id. */
            id: string;
            /** @description How far it is. */
            status: components["schemas"]["ClockAdvanceStatus"];
            /**
             * Format: date-time
             * @description Where the clock stood.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description Where it goes.
             */
            ends_at: string;
            /**
             * Format: date-time
             * @description Where it has got to.
             */
            reached_at: string;
            /**
             * Format: double
             * @description How much of the way that is, from 0 to 1.
             */
            progress: number;
            /** @description What was done on the way, in the order of the names. */
            done: components["schemas"]["WorkDone"][];
            /**
             * Format: int32
             * @description One more with every change; also the ETag.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was asked for, by the sandbox's clock.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed, by the sandbox's clock.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        ClockAdvancePage: {
            /** @description The rows of this page. */
            data: components["schemas"]["ClockAdvance"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        ClockAdvanceStatus: "queued" | "running" | "succeeded" | "canceled" | (string & {});
        ClockStatus: "running" | "frozen" | "advancing" | (string & {});
        /** @description How far a consumer has come. */
        CommitEventsRequest: {
            /**
             * Format: int64
             * @description The sequence of the last event that it has done with; all before are done with too.
             */
            sequence: number;
        };
        /** @description A new API key of an app. */
        CreateApiKeyRequest: {
            /** @description The app whose key it is. */
            app_id: string;
            /** @description What you call it. */
            name: string;
            /** @description `secret` for a server, unless said otherwise; `publishable` for a browser: it can only read the catalog. */
            kind?: ("secret" | "publishable") | null;
            /** @description What it may do of what the app may; all of that, now and later, where left out. */
            scopes?: null | string[];
            /** @description The networks it may be used from, in CIDR notation; those of the app where there are none. */
            ip_allow_list?: null | string[];
            /** @description For a publishable key: the origins of the pages it may be used on, `https://*.example.com` for all hosts below one; any where there are none. */
            allowed_origins?: null | string[];
            /**
             * Format: date-time
             * @description When it ends by itself, by the real clock also in a sandbox; never where left out.
             */
            expires_at?: null | string;
        };
        /** @description A program that is to call the API. */
        CreateAppRequest: {
            /** @description What you call it. */
            name: string;
            /** @description What it may do: scopes from `GET /v1/scopes`, and none that your own credential lacks. */
            scopes?: null | string[];
            /** @description The roles it has beside its scopes, from `GET /v1/roles`. What they allow, your own credential must have. */
            roles?: null | string[];
            /** @description The networks its credentials may be used from, in CIDR notation; anywhere where there are none. */
            ip_allow_list?: null | string[];
            /** @description Public keys with which it proves itself by `private_key_jwt` (RFC 7523), with or instead of secrets. The assertion's `aud` is the issuer alone. */
            jwks?: components["schemas"]["JsonWebKeySet"] | null;
            /** @description Where it publishes those keys instead, so that it rotates them itself; read anew every ten minutes, and where a key is new. */
            jwks_uri?: null | string;
            /** @description Whether all its access tokens are bound to a key (DPoP, RFC 9449), so that a stolen token is good for nothing; API keys are not, so make none for it. Without it, those asked for with a `DPoP` header are. */
            dpop_bound_access_tokens?: null | boolean;
            /** @description Whom it acts for: your own organization unless said otherwise, a branch of it, or, for the operator, any. */
            organization_id?: null | string;
        };
        /** @description A new client secret, and what becomes of those before. */
        CreateAppSecretRequest: {
            /**
             * Format: date-time
             * @description When the new one ends by itself, by the real clock also in a sandbox; never where left out.
             */
            expires_at?: null | string;
            /**
             * Format: int32
             * @description To rotate: for how many seconds the app's other secrets still work, up to 30 days; 0 ends them now. Where left out they go on until they end or are revoked.
             */
            previous_expire_in?: null | number;
        };
        /** @description A reader of the feed whose place shall be kept. */
        CreateEventConsumerRequest: {
            /** @description What it is called, unique in its organization. */
            name: string;
            /** @description The event types it reads: one (`order.confirmed`), all that start alike (`order.*`); left out, all. */
            event_types?: null | string[];
            /**
             * Format: int64
             * @description It starts with the events after this sequence: 0 for the whole history; left out, with those to come.
             */
            after?: null | number;
        };
        /** @description An OpenID Connect issuer whose access tokens are to be taken. */
        CreateIdentityProviderRequest: {
            /** @description What people call it. */
            name: string;
            /** @description What its tokens say as `iss`, to the letter. Its keys are found by `/.well-known/openid-configuration` below it. It stays for good. */
            issuer: string;
            /** @description What its tokens say as `aud` where they are for this marketplace and for nothing else: no two marketplaces take the same. It stays for good. */
            audience: string;
            /** @description The claim that says who calls; left out, `sub`. Some issuers name a client in `azp` or `client_id`. */
            subject_claim?: null | string;
            /** @description The claim that says what a token may be used for: `scope`, `scp` or `roles`, as a list or separated by spaces. Left out, it is all that its app may do. */
            scope_claim?: null | string;
            /** @description What the values of that claim mean here. A value that is a scope itself means that without being listed. */
            scope_map?: null | components["schemas"]["MappedScopes"][];
        };
        /** @description A product to make. */
        CreateProductRequest: {
            /** @description What buyers see it under, at most 200 characters. */
            name: string;
            /** @description What it is, in plain text of at most 8,000 characters. */
            description?: null | string;
            /** @description Its place in the catalog, a path such as `hardware/fasteners` of at most eight levels. Made on first use, and its parents with it. */
            category?: null | string;
            /** @description Your own notes: at most 50 keys of 64 characters, values of 500. */
            metadata?: null | {
                [key: string]: string;
            };
            /** @description What can be ordered, 1 to 100 variants. */
            variants: components["schemas"]["VariantContent"][];
            /** @description Your own key for it, unique among your products, such as your ERP's item number. */
            external_id?: null | string;
        };
        /** @description A named set of scopes. */
        CreateRoleRequest: {
            /** @description What you call it. */
            name: string;
            /** @description Who is to have it. */
            description?: null | string;
            /** @description What it allows: scopes from `GET /v1/scopes`, and none that your own credential lacks. */
            scopes: string[];
        };
        /** @description A sandbox to make. */
        CreateSandboxRequest: {
            /** @description What people call it, unique among the marketplace's sandboxes, at most 100 characters. */
            name: string;
            /**
             * @description What it starts with.
             * @enum {string}
             */
            scenario: "empty" | "trade" | "marketplace";
        };
        /** @description A warehouse to make. */
        CreateWarehouseRequest: {
            /** @description Your short word for it, unique among your warehouses: lower-case letters, digits and hyphens, at most 64. */
            code: string;
            /** @description What people call it, at most 200 characters. */
            name: string;
            /** @description Your own key for it, unique among your warehouses. */
            external_id?: null | string;
            /** @description Your own notes: at most 50 keys of 64 characters, values of 500. */
            metadata?: null | {
                [key: string]: string;
            };
        };
        /** @description Where to send events, and which. */
        CreateWebhookEndpointRequest: {
            /** @description An https URL on the public internet. A sandbox's endpoint may also be http on this machine. */
            url: string;
            /** @description The event types to send: one (`order.confirmed`), all that start alike (`order.*`), or all (`*`). */
            event_types: string[];
            /** @description What it is for, in your words. */
            description?: null | string;
            /** @description The `Api-Version` its deliveries shall be in; left out, the one that this request is served in. */
            api_version?: null | string;
        };
        /** @description An API key as the reply to its making shows it: the only time it is seen. */
        CreatedApiKey: {
            /** @description Its id. */
            id: string;
            /** @description The app whose key it is. */
            app_id: string;
            /** @description The organization whose app it is. */
            organization_id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description Whether it may stand in a browser. */
            kind: components["schemas"]["ApiKeyKind"];
            /** @description The characters after the key's `live_` or `test_`, to tell it from others. */
            hint: string;
            /** @description What it may do of what its app may; `null` where that is all of it. */
            scopes: null | string[];
            /** @description The networks it may be used from; those of the app where there are none. */
            ip_allow_list: string[];
            /** @description The origins of the pages it may be used on; any where there are none. */
            allowed_origins: string[];
            /**
             * Format: date-time
             * @description When it ends; `null` where it does not.
             */
            expires_at: null | string;
            /**
             * Format: date-time
             * @description When it was revoked; `null` where it was not.
             */
            revoked_at: null | string;
            /**
             * Format: date-time
             * @description When it was last used, to within a minute. It moves without a new version.
             */
            last_used_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /** @description The key. Keep it; it is not shown again. */
            key: string;
        };
        /** @description A client secret as the reply to its making shows it: the only time it is seen. */
        CreatedAppSecret: {
            /** @description Its id. */
            id: string;
            /** @description The app whose secret it is. */
            app_id: string;
            /** @description The organization whose app it is. */
            organization_id: string;
            /** @description The characters after the secret's `mks_live_` or `mks_test_`, to tell it from others. */
            hint: string;
            /**
             * Format: date-time
             * @description When it ends; `null` where it does not.
             */
            expires_at: null | string;
            /**
             * Format: date-time
             * @description When it was revoked; `null` where it was not.
             */
            revoked_at: null | string;
            /**
             * Format: date-time
             * @description When it last got a token, to within a minute. It moves without a new version.
             */
            last_used_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /** @description The secret. Keep it; it is not shown again. */
            secret: string;
        };
        /** @description An endpoint as the reply to its making shows it: the only time its secret is seen. */
        CreatedWebhookEndpoint: {
            /** @description Its id. */
            id: string;
            /** @description The organization whose events it gets, its branches' included. */
            organization_id: string;
            /** @description Where events are sent. */
            url: string;
            /** @description The event types it gets. */
            event_types: string[];
            /** @description What it is for. */
            description: null | string;
            /** @description The dated version of the API that its deliveries are in. */
            api_version: string;
            /** @description Whether it is delivered to. */
            status: components["schemas"]["WebhookEndpointStatus"];
            /** @description Why it is disabled; `null` while it is enabled. */
            disabled_reason: components["schemas"]["WebhookDisabledReason"] | null;
            /** @description Whether it gets every organization's events: the operator made it. */
            sees_all: boolean;
            /**
             * Format: int64
             * @description The sequence of the last event before it was made; it gets those after.
             */
            after_sequence: number;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /** @description What deliveries are signed with (Standard Webhooks, scheme v1). Keep it; it is not shown again. */
            secret: string;
        };
        /** @description The proof of delivery. */
        DeliverShipmentRequest: {
            /**
             * Format: date-time
             * @description When it was handed over.
             */
            delivered_at: string;
            /** @description Who signed for it. */
            signed_by: string;
        };
        /** @description Something on its way out that an app still uses. */
        Deprecation: {
            /** @description What kind of thing it is. */
            kind: components["schemas"]["DeprecationKind"];
            /** @description Which one: the change's name, or the operation's method and path. */
            name: string;
            /** @description What changed, or what the operation does. */
            description: string;
            /**
             * Format: date
             * @description The `Api-Version` that does it otherwise, or the day the operation was deprecated.
             */
            deprecated_on: string;
            /**
             * Format: date-time
             * @description When it ends; `null` where it goes on: older versions of the API do.
             */
            sunset_at: null | string;
            /** @description The path of what takes an operation's place. */
            successor: null | string;
            /** @description Where it is described. */
            href: string;
            /**
             * Format: int64
             * @description How many of the app's requests used it.
             */
            uses: number;
            /**
             * Format: date-time
             * @description When the first of them did.
             */
            first_used_at: string;
            /**
             * Format: date-time
             * @description When the last of them did.
             */
            last_used_at: string;
        };
        /** @description What kind of thing is on its way out. */
        DeprecationKind: "version_change" | "operation" | (string & {});
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        DeprecationPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Deprecation"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description What to change of a key; what is left out stays. */
        EditApiKeyRequest: {
            /** @description What you call it from now on. */
            name?: null | string;
            /** @description What it may do from now on, of what its app may. */
            scopes?: null | string[];
            /** @description The networks it may be used from; an empty list for those of the app. */
            ip_allow_list?: null | string[];
            /** @description Of a publishable key, the origins of the pages it may be used on; an empty list for any. */
            allowed_origins?: null | string[];
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expires_at?: null | string;
        };
        /** @description What to change of an app; what is left out stays. */
        EditAppRequest: {
            /** @description What you call it from now on. */
            name?: null | string;
            /** @description What it may do from now on. What you add, your own credential must have; keys and tokens given out before follow. */
            scopes?: null | string[];
            /** @description The roles it has from now on, instead of those it had. */
            roles?: null | string[];
            /** @description The networks its credentials may be used from; an empty list for anywhere. */
            ip_allow_list?: null | string[];
            /** @description Public keys with which it proves itself by `private_key_jwt` (RFC 7523), instead of those it had; an empty set takes them away. The assertion's `aud` is the issuer alone. */
            jwks?: components["schemas"]["JsonWebKeySet"] | null;
            /** @description Where it publishes those keys instead; empty to take it away; read anew every ten minutes, and where a key is new. */
            jwks_uri?: null | string;
            /** @description Whether all its access tokens are bound to a key (DPoP, RFC 9449), so that a stolen token is good for nothing; API keys are not, so make none for it. Without it, those asked for with a `DPoP` header are. */
            dpop_bound_access_tokens?: null | boolean;
            /** @description The `Api-Version` its requests are served in from now on, where they name none. Try it with the header first. */
            api_version?: null | string;
        };
        /** @description What to change of an identity provider; what is left out stays. */
        EditIdentityProviderRequest: {
            /** @description What people call it from now on. */
            name?: null | string;
            /** @description The claim that says who calls. */
            subject_claim?: null | string;
            /** @description The claim that says what a token may be used for; empty for all that its app may do. */
            scope_claim?: null | string;
            /** @description What the values of that claim mean here, instead of what they meant. */
            scope_map?: null | components["schemas"]["MappedScopes"][];
            /** @description Whether its tokens are taken. */
            enabled?: null | boolean;
        };
        /** @description What to change of a product; what is left out stays. */
        EditProductRequest: {
            /** @description What buyers see it under, at most 200 characters. */
            name?: null | string;
            /** @description What it is, in plain text of at most 8,000 characters. */
            description?: null | string;
            /** @description Its place in the catalog, a path such as `hardware/fasteners`. Made on first use. */
            category?: null | string;
            /** @description Notes to set; keys not named stay, and an empty value takes its key away. */
            metadata?: null | {
                [key: string]: string;
            };
        };
        /** @description What to change of a role; what is left out stays. */
        EditRoleRequest: {
            /** @description What you call it from now on. */
            name?: null | string;
            /** @description Who is to have it; empty to remove it. */
            description?: null | string;
            /** @description What it allows from now on. What you add, your own credential must have; apps that have the role follow. */
            scopes?: null | string[];
        };
        /** @description The money of one order, and where it is. */
        Escrow: {
            /** @description The escrow's id. */
            id: string;
            /** @description The order it is for. */
            order_id: string;
            /** @description Who paid in. */
            buyer_id: string;
            /** @description Who is paid when the goods are accepted. */
            seller_id: string;
            /** @description The payment the money came by. */
            payment_id: string;
            /** @description Where the money is. */
            status: components["schemas"]["EscrowStatus"];
            /** @description What was paid in. */
            amount: components["schemas"]["Money"];
            /** @description What is held now. */
            held: components["schemas"]["Money"];
            /** @description What the seller was credited. */
            paid_to_seller: components["schemas"]["Money"];
            /** @description What went back to the buyer. */
            paid_to_buyer: components["schemas"]["Money"];
            /** @description What the operator kept. */
            commission: components["schemas"]["Money"];
            /** @description The rule the commission came from. */
            commission_rule: null | string;
            /**
             * Format: date-time
             * @description When it was released or refunded.
             */
            closed_at: null | string;
            /**
             * Format: int32
             * @description One more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When the money came in.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        EscrowStatus: "held" | "released" | "refunded" | (string & {});
        /** @description One fact of the tenant's history, as the feed lists it and webhooks bring it. */
        Event: {
            /**
             * Format: int64
             * @description Its place in the tenant's history: 1, 2, 3, …
             */
            sequence: number;
            /**
             * Format: int64
             * @description Its place in the history of what it is about: 1, 2, 3, …, whatever happens to others meanwhile. One that is missing shows here.
             */
            resource_sequence: number;
            /** @description Its id; also the `webhook-id` of its deliveries. */
            id: string;
            /** @description What happened. */
            type: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description The dated version of the payload. */
            api_version: string;
            /** @description Who acted. */
            actor: components["schemas"]["Actor"];
            /** @description The request that caused it; `null` where the clock did. */
            request_id: null | string;
            /** @description What it is about. */
            resource: components["schemas"]["ResourceReference"];
            /** @description Whether lists inside `data` were left out for their size; `resource.href` has them. */
            truncated: boolean;
            /** @description The resource as `GET` showed it right after. */
            data: unknown;
            /** @description The members that changed, as they were before; `null` where that is not told. */
            previous: unknown;
        };
        /** @description A reader of the feed whose place is kept. */
        EventConsumer: {
            /** @description Its id. */
            id: string;
            /** @description Whose it is. */
            organization_id: string;
            /** @description What it is called. */
            name: string;
            /** @description The event types it reads. */
            event_types: string[];
            /**
             * Format: int64
             * @description The last event it has done with.
             */
            sequence: number;
            /**
             * Format: date-time
             * @description When it last said so; `null` where it never did.
             */
            committed_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every commit that moved it; also the ETag.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
        };
        /** @description A consumer, and how far behind it is. */
        EventConsumerLag: {
            /** @description The consumer. */
            consumer: components["schemas"]["EventConsumer"];
            /**
             * Format: int64
             * @description The marketplace's last event.
             */
            newest_sequence: number;
            /**
             * Format: int64
             * @description How many of the marketplace's events came after the one it has done with, whether it reads them or not.
             */
            lag: number;
            /**
             * Format: double
             * @description How long ago the first of those happened; 0 where there is none.
             */
            lag_seconds: number;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        EventConsumerPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["EventConsumer"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Counts and hashes of events, for each interval that has any. */
        EventDigest: {
            /**
             * Format: int64
             * @description How many there are in all.
             */
            count: number;
            /** @description The hash of all. */
            hash: string;
            /** @description The intervals that have any, the earliest first. */
            data: components["schemas"]["IntervalDigest"][];
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        EventPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Event"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description A type of event. */
        EventType: {
            /** @description Its name, as events, filters and webhook endpoints say it. */
            type: string;
            /** @description What it tells. */
            summary: string;
            /** @description The JSON Schema (2020-12) of the whole event, complete in itself. */
            schema: unknown;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        EventTypePage: {
            /** @description The rows of this page. */
            data: components["schemas"]["EventType"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description One fault of a request. */
        Fault: {
            /** @description Where: a JSON Pointer into the body, or the name of a parameter. */
            pointer: string;
            /** @description What is wrong, for programs. New ones may come. */
            code: string;
            /** @description What is wrong and what to send instead. */
            detail: string;
        };
        /** @description Where to stop the clock. */
        FreezeClockRequest: {
            /**
             * Format: date-time
             * @description The moment to stand at: not later than the clock's now, and not before anything that has happened; left out, the clock's now.
             */
            at?: null | string;
        };
        /** @description An OpenID Connect issuer whose access tokens the marketplace takes beside its own. */
        IdentityProvider: {
            /** @description Its id. */
            id: string;
            /** @description What people call it. */
            name: string;
            /** @description What its tokens say as `iss`. */
            issuer: string;
            /** @description What they say as `aud` where they are for this marketplace. */
            audience: string;
            /** @description The claim that says who calls. */
            subject_claim: string;
            /** @description The claim that says what a token may be used for; `null` where that is all that its app may do. */
            scope_claim: null | string;
            /** @description What the values of that claim mean here. */
            scope_map: components["schemas"]["MappedScopes"][];
            /**
             * Format: date-time
             * @description Since when its tokens are refused, if they are.
             */
            disabled_at: null | string;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        IdentityProviderPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["IdentityProvider"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Count and hash of the events of one interval. */
        IntervalDigest: {
            /**
             * Format: date-time
             * @description Where it begins.
             */
            from: string;
            /**
             * Format: date-time
             * @description Where it ends, itself not included.
             */
            to: string;
            /**
             * Format: int64
             * @description How many events it has.
             */
            count: number;
            /** @description The SHA-256 hashes of their ids (the text, in UTF-8), combined by XOR, in hexadecimal. */
            hash: string;
            /**
             * Format: int64
             * @description The lowest sequence among them.
             */
            first_sequence: number;
            /**
             * Format: int64
             * @description The highest.
             */
            last_sequence: number;
        };
        /** @description A public key (RFC 7517): of the curves P-256, P-384 and P-521, or RSA of 2048 to 4096 bits. Never send the private half (`d`). */
        JsonWebKey: {
            /** @description Its kind: `EC` or `RSA`. */
            kty: string;
            /** @description What you call it: assertions name the key they are signed with. */
            kid: string;
            /** @description What it is for: `sig`, or nothing said. */
            use?: null | string;
            /** @description The only algorithm it is for, where it is for one. */
            alg?: null | string;
            /** @description Of an EC key: its curve. */
            crv?: null | string;
            /** @description Of an EC key: the first coordinate, in base64url. */
            x?: null | string;
            /** @description Of an EC key: the second coordinate, in base64url. */
            y?: null | string;
            /** @description Of an RSA key: the modulus, in base64url. */
            n?: null | string;
            /** @description Of an RSA key: the exponent, in base64url. */
            e?: null | string;
        };
        /** @description Public keys (RFC 7517, 5) with which an app signs its client assertions instead of sending a secret. */
        JsonWebKeySet: {
            /** @description The keys, each with a `kid` of its own; for a rotation the new one beside the old. */
            keys: components["schemas"]["JsonWebKey"][];
        };
        /** @description A ledger account. */
        LedgerAccount: {
            /** @description The account's id. */
            id: string;
            /** @description What it is for. */
            kind: components["schemas"]["LedgerAccountKind"];
            /** @description The organization whose money it is; `null` for the operator's own. */
            owner_id: null | string;
            /** @description The document it belongs to, where it is one document's. */
            reference: null | string;
            /** @description Credit less debit: positive is owed by the marketplace, negative is owed to it. */
            balance: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description When it was first used.
             */
            created_at: string;
        };
        /** @description What an account is for, and with that whether it may be overdrawn. */
        LedgerAccountKind: "provider_clearing" | "escrow" | "seller_payable" | "commission_revenue" | "refunds" | (string & {});
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        LedgerAccountPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["LedgerAccount"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description One entry of a ledger account. */
        LedgerEntry: {
            /** @description The entry's id. */
            id: string;
            /** @description The posting it is part of; the entries of a posting sum to zero. */
            posting_id: string;
            /** @description What happened, and to what. */
            posting_key: string;
            /** @description Credit adds to the balance, debit takes from it. */
            side: components["schemas"]["LedgerSide"];
            /** @description How much, always positive. */
            amount: components["schemas"]["Money"];
            /** @description The account's balance once this entry was in it. */
            balance_after: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description When it was true, by the tenant's clock.
             */
            effective_at: string;
            /**
             * Format: date-time
             * @description When it was recorded, by the wall clock.
             */
            recorded_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        LedgerEntryPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["LedgerEntry"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Which side of an account an entry is on. */
        LedgerSide: "debit" | "credit" | (string & {});
        /** @description One call of the API. */
        LoggedRequest: {
            /** @description Its `Request-Id`, as the reply and every problem document say it. */
            id: string;
            /** @description The app that called. */
            app_id: string;
            /**
             * Format: date-time
             * @description When it was answered, by the wall clock.
             */
            created_at: string;
            /** @description The method. */
            method: string;
            /** @description Path and query, as they were sent; what may be secret in them is `[redacted]`. */
            path: string;
            /**
             * Format: int32
             * @description The status of the reply.
             */
            status: number;
            /** @description The code of the problem, where there was one. */
            code: null | string;
            /**
             * Format: double
             * @description How long it took here, in milliseconds.
             */
            duration_ms: number;
            /** @description The address it came from. */
            origin: null | string;
            /** @description Its idempotency key, as it was sent; `null` where the reply may show a secret. */
            idempotency_key: null | string;
            /** @description Whether it was given an earlier call's reply again. */
            replayed: boolean;
            /** @description What was sent, where the call failed: what may be secret in it is `[redacted]`; `null` beyond 16 KiB, or 28 levels. */
            body: unknown;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        LoggedRequestPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["LoggedRequest"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description What a value of a provider's scope claim means here. */
        MappedScopes: {
            /** @description The value, as the provider writes it. */
            value: string;
            /** @description The scopes that it stands for, from `GET /v1/scopes`. */
            scopes: string[];
        };
        /** @description An amount of money, with the decimals its currency has. */
        Money: {
            /** @description A decimal string; never a JSON number. */
            amount: string;
            /** @description An ISO 4217 currency code in capital letters, for example `INR`. */
            currency: string;
        };
        /** @description A link of the chain, kept outside of it. */
        NotedHash: {
            /**
             * Format: int64
             * @description Whose it is.
             */
            sequence: number;
            /** @description The entry's hash, 64 hexadecimal digits. */
            hash: string;
        };
        /** @description An order between a buyer and a seller. */
        Order: {
            /** @description The order's id. */
            id: string;
            /** @description Where it stands. */
            status: components["schemas"]["OrderStatus"];
            /** @description Who buys. */
            buyer_id: string;
            /** @description Who sells. */
            seller_id: string;
            /** @description The buyer's own number. */
            purchase_order_number: null | string;
            /** @description The key in the buyer's ERP. */
            external_id: null | string;
            /** @description The integrator's own notes. */
            metadata: {
                [key: string]: string;
            };
            /** @description What is ordered, at the prices it was placed at. */
            lines: components["schemas"]["OrderLine"][];
            /** @description The sum of the lines, to the last digit. */
            total: components["schemas"]["Money"];
            /** @description Where it goes. */
            deliver_to: components["schemas"]["Address"];
            /** @description The payment it is paid by. */
            payment_id: string;
            /** @description The escrow that holds the money. */
            escrow_id: null | string;
            /** @description Why it was rejected or canceled. */
            reason: null | string;
            /**
             * Format: date-time
             * @description When the last proof of delivery was recorded; the time to accept runs from here.
             */
            delivered_at: null | string;
            /**
             * Format: int32
             * @description One more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was ordered.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One line of an order. */
        OrderLine: {
            /** @description The line's id. */
            id: string;
            /** @description What is ordered. */
            variant_id: string;
            /** @description The seller's SKU, as it was when ordered. */
            sku: string;
            /** @description The product's name, as it was when ordered. */
            name: string;
            /** @description UN/ECE Recommendation 20 code. */
            unit: string;
            /** @description How much was ordered. */
            quantity: components["schemas"]["Quantity"];
            /** @description How much has left. */
            shipped: components["schemas"]["Quantity"];
            /** @description How much has arrived. */
            delivered: components["schemas"]["Quantity"];
            /** @description The price of one unit. */
            unit_price: components["schemas"]["UnitPrice"];
            /** @description Unit price times quantity, rounded once to the currency, half away from zero. */
            total: components["schemas"]["Money"];
            /** @description Where the price came from. */
            price: components["schemas"]["PriceReason"];
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        OrderPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Order"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Why something is called off. */
        OrderReasonRequest: {
            /** @description In words for the other party. */
            reason?: null | string;
        };
        /** @description Where an order stands. */
        OrderStatus: "awaiting_payment" | "placed" | "confirmed" | "partially_shipped" | "shipped" | "delivered" | "completed" | "rejected" | "canceled" | (string & {});
        /** @description A business in the marketplace. */
        Organization: {
            /** @description The organization's id. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description What it does here. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description The organization it is a branch of. */
            parent_id: null | string;
            /**
             * Format: date-time
             * @description When it joined.
             */
            created_at: string;
        };
        OrganizationKind: "manufacturer" | "distributor" | "retailer" | "operator" | (string & {});
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        OrganizationPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Organization"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description One try to take money from a buyer. */
        Payment: {
            /** @description The payment's id. */
            id: string;
            /** @description The document paid for, such as an order's id. */
            reference: string;
            /** @description Who pays. */
            buyer_id: string;
            /** @description For whose goods. */
            seller_id: string;
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description What became of it. */
            status: components["schemas"]["PaymentStatus"];
            /** @description The provider's id of the charge, once captured. */
            provider_reference: null | string;
            /** @description Why the provider declined, where it did. */
            decline_code: null | string;
            /**
             * Format: int32
             * @description One more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was started.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        PaymentStatus: "pending" | "captured" | "declined" | (string & {});
        /** @description One line to order: the variant by its id or by the seller's SKU. */
        PlaceOrderLine: {
            /** @description The variant; send this or `sku`. */
            variant_id?: null | string;
            /** @description The seller's SKU; send this or `variant_id`. */
            sku?: null | string;
            /** @description How much, in the variant's unit. */
            quantity: components["schemas"]["Quantity"];
        };
        /** @description An order to place. */
        PlaceOrderRequest: {
            /** @description The organization that sells. */
            seller_id: string;
            /** @description The buyer's own purchase order number, for people. */
            purchase_order_number?: null | string;
            /** @description The order's key in the buyer's ERP: unique among the buyer's orders. */
            external_id?: null | string;
            /** @description The integrator's own notes: at most 50 keys of at most 64 characters, values of at most 500. */
            metadata?: null | {
                [key: string]: string;
            };
            /** @description What is ordered: 1 to 1,500 lines. */
            lines: components["schemas"]["PlaceOrderLine"][];
            /** @description Where it goes. */
            deliver_to: components["schemas"]["Address"];
            /** @description How it is paid. */
            payment: components["schemas"]["CardPayment"];
        };
        /** @description Why a line costs what it does. */
        PriceReason: {
            /** @description Where the price comes from. */
            source: components["schemas"]["PriceSource"];
            /** @description The quantity from which the tier that was reached applies. */
            tier_from_quantity: components["schemas"]["Quantity"];
        };
        /** @description Where a price comes from; the most specific source that has one wins. */
        PriceSource: "base_list" | (string & {});
        /** @description A price that applies from a quantity on. */
        PriceTier: {
            /** @description The quantity from which it applies. */
            from_quantity: components["schemas"]["Quantity"];
            /** @description The price of one unit. */
            price: components["schemas"]["UnitPrice"];
        };
        /** @description Why not (RFC 9457). Branch on `code`; show `detail` to a person. */
        Problem: {
            /**
             * Format: uri
             * @description Where this kind of problem is described.
             */
            type: string;
            /** @description What kind of problem it is; never varies. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is the matter this time, and what to do about it. */
            detail: string;
            /** @description The path that was asked. */
            instance: string;
            /** @description What kind of problem it is, for programs. New ones may come. */
            code: string;
            /** @description Names the request. */
            request_id: string;
            /** @description Every fault of the request. */
            errors?: components["schemas"]["Fault"][];
            /** @description With 409 and 412: the resource as it stands now. */
            current?: Record<string, never>;
            /** @description With 403: the scope that is missing. */
            required_scope?: string;
        };
        /** @description A product with its variants and their base prices. */
        Product: {
            /** @description The product's id. */
            id: string;
            /** @description Whose product it is. */
            seller_id: string;
            /** @description What buyers see it under. */
            name: string;
            /** @description What it is, in plain text. */
            description: null | string;
            /** @description Its place in the catalog, a path such as `hardware/fasteners`. */
            category: null | string;
            /** @description The seller's own key for it. */
            external_id: null | string;
            /** @description The seller's own notes. */
            metadata: {
                [key: string]: string;
            };
            /** @description What can be ordered, and what once could, in the order they were made. */
            variants: components["schemas"]["Variant"][];
            /**
             * Format: int32
             * @description One more with every change; also the ETag.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        ProductPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Product"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description A price that applies from a quantity on. */
        ProductsPriceTier: {
            /** @description The quantity from which it applies. */
            from_quantity: components["schemas"]["Quantity"];
            /** @description The price of one unit, with at most six decimals. */
            price: components["schemas"]["UnitPrice"];
        };
        /** @description A product as it shall be, whole: what is left out is gone, and variants left out become inactive. */
        PutProductRequest: {
            /** @description What buyers see it under, at most 200 characters. */
            name: string;
            /** @description What it is, in plain text of at most 8,000 characters. */
            description?: null | string;
            /** @description Its place in the catalog, a path such as `hardware/fasteners` of at most eight levels. Made on first use, and its parents with it. */
            category?: null | string;
            /** @description Your own notes: at most 50 keys of 64 characters, values of 500. */
            metadata?: null | {
                [key: string]: string;
            };
            /** @description What can be ordered, 1 to 100 variants. */
            variants: components["schemas"]["VariantContent"][];
        };
        /** @description A whole number where it is counted, a decimal string with at most four decimals where it is measured. */
        Quantity: number | string;
        /** @description Money on its way back to a buyer. */
        Refund: {
            /** @description The refund's id. */
            id: string;
            /** @description The payment it gives back from. */
            payment_id: string;
            /** @description The document it is for, such as an order's id. */
            reference: string;
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description Whether the provider has sent it. */
            status: components["schemas"]["RefundStatus"];
            /**
             * Format: int32
             * @description One more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        RefundStatus: "pending" | "sent" | (string & {});
        /** @description How to start over. */
        ResetSandboxRequest: {
            /** @description Whether the businesses in it stay, and their apps and keys with them; left out, they do. Otherwise there are new ones, and the reply shows their credentials this once. */
            keep_credentials?: null | boolean;
        };
        /** @description What an event is about. */
        ResourceReference: {
            /** @description The resource's word, such as `order`. */
            type: string;
            /** @description Its id. */
            id: string;
            /**
             * Format: int32
             * @description Its version after the change.
             */
            version: number;
            /** @description The path at which `GET` shows it. */
            href: string;
        };
        /** @description A named set of scopes that an app can be given. */
        Role: {
            /** @description Its id. One that comes with the platform has the same id everywhere. */
            id: string;
            /** @description The organization whose own it is; `null` where it comes with the platform. */
            organization_id: null | string;
            /** @description What it is called. */
            name: string;
            /** @description Who has it. */
            description: null | string;
            /** @description What it allows, with whatever those scopes include. */
            scopes: string[];
            /** @description The kind of organization that one of the platform's is meant for; any may use it. */
            meant_for: components["schemas"]["OrganizationKind"] | null;
            /** @description Whether it comes with the platform, and so cannot be changed. */
            is_template: boolean;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made; `null` where it comes with the platform.
             */
            created_at: null | string;
            /**
             * Format: date-time
             * @description When it last changed; `null` where it comes with the platform.
             */
            updated_at: null | string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        RolePage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Role"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description A tenant to try things in. */
        Sandbox: {
            /** @description The sandbox's id. */
            id: string;
            /** @description What people call it. */
            name: string;
            /** @description What it starts with. */
            scenario: components["schemas"]["SandboxScenario"];
            /** @description Whether everything is there. */
            status: components["schemas"]["SandboxStatus"];
            /** @description The businesses in it. */
            parties: components["schemas"]["SandboxParty"][];
            /**
             * Format: int32
             * @description One more with every change; also the ETag.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description A sandbox's clock: what everything in it takes for now. */
        SandboxClock: {
            /**
             * Format: date-time
             * @description What the time is in the sandbox.
             */
            now: string;
            /** @description Whether it runs. */
            status: components["schemas"]["ClockStatus"];
            /**
             * Format: date-time
             * @description What the time is outside; credentials and signatures go by this.
             */
            real_now: string;
            /** @description The advance under way, if there is one. */
            advance_id: null | string;
        };
        /** @description What a business in a sandbox calls the API with. */
        SandboxCredential: {
            /** @description Whose it is. */
            organization_id: string;
            /** @description The business's name. */
            name: string;
            /** @description What it does. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description The app's client id. */
            client_id: string;
            /** @description The app's client secret. */
            client_secret: string;
            /** @description The app's API key. */
            api_key: string;
        };
        /** @description A sandbox and the credentials of whoever is in it, shown this once. */
        SandboxCredentials: {
            /** @description The sandbox. */
            sandbox: components["schemas"]["Sandbox"];
            /** @description A credential for every business in it, the operator first; none where those that there are were kept. */
            credentials: components["schemas"]["SandboxCredential"][];
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        SandboxPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Sandbox"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description A business in a sandbox. */
        SandboxParty: {
            /** @description Its id in the sandbox; it is nobody's outside. */
            organization_id: string;
            /** @description Its name. */
            name: string;
            /** @description What it does there. */
            kind: components["schemas"]["OrganizationKind"];
        };
        /** @description What a sandbox starts with. */
        SandboxScenario: "empty" | "trade" | "marketplace" | (string & {});
        SandboxStatus: "preparing" | "ready" | "resetting" | "deleting" | (string & {});
        /** @description One thing that a credential can be allowed to do. */
        Scope: {
            /** @description The scope, as apps, keys and token requests name it. */
            name: string;
            /** @description What it lets one do. */
            description: string;
            /** @description The finer scopes that whoever has this one has too. */
            includes: string[];
            /** @description Whether only the marketplace's operator can use it. */
            is_for_operators: boolean;
            /** @description Whether a publishable key may have it. */
            is_publishable: boolean;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        ScopePage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Scope"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description How much of one order line is sent. */
        SendShipmentLine: {
            /** @description The line of the order. */
            order_line_id: string;
            /** @description How much, at most what has not shipped yet. */
            quantity: components["schemas"]["Quantity"];
        };
        /** @description Goods to send. */
        SendShipmentRequest: {
            /** @description What is sent, of which lines of the order. */
            lines: components["schemas"]["SendShipmentLine"][];
            /** @description Who carries it. */
            carrier: string;
            /** @description The carrier's number for it. */
            tracking_number: string;
        };
        /** @description Some of an order's goods on their way together. */
        Shipment: {
            /** @description The shipment's id. */
            id: string;
            /** @description The order whose goods these are. */
            order_id: string;
            /** @description Who receives. */
            buyer_id: string;
            /** @description Who sent. */
            seller_id: string;
            /** @description Where it is. */
            status: components["schemas"]["ShipmentStatus"];
            /** @description Who carries it. */
            carrier: string;
            /** @description The carrier's number for it. */
            tracking_number: string;
            /** @description What is in it. */
            lines: components["schemas"]["ShipmentLine"][];
            /**
             * Format: date-time
             * @description When it was handed over.
             */
            delivered_at: null | string;
            /** @description Who signed for it. */
            signed_by: null | string;
            /**
             * Format: int32
             * @description One more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description How much of one order line is in a shipment. */
        ShipmentLine: {
            /** @description The line of the order. */
            order_line_id: string;
            /** @description The seller's SKU. */
            sku: string;
            /** @description How much. */
            quantity: components["schemas"]["Quantity"];
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        ShipmentPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Shipment"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        ShipmentStatus: "in_transit" | "delivered" | (string & {});
        /** @description How much of a variant is in a warehouse. */
        StockLevel: {
            /** @description The level's id. */
            id: string;
            /** @description Whose stock it is. */
            seller_id: string;
            /** @description What of. */
            variant_id: string;
            /** @description The seller's number for the variant. */
            sku: string;
            /** @description Where. */
            warehouse_id: string;
            /** @description What it is counted or measured in. */
            unit: string;
            /** @description What is there. */
            on_hand: components["schemas"]["Quantity"];
            /** @description What of it is spoken for. */
            reserved: components["schemas"]["Quantity"];
            /** @description What can still be ordered: on hand less reserved. */
            available: components["schemas"]["Quantity"];
            /**
             * Format: int32
             * @description One more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        StockLevelPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["StockLevel"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description One change of what is in a warehouse. */
        StockMovement: {
            /** @description The movement's id. */
            id: string;
            /** @description Whose stock it is. */
            seller_id: string;
            /** @description What of. */
            variant_id: string;
            /** @description Where. */
            warehouse_id: string;
            /** @description What happened. */
            kind: components["schemas"]["StockMovementKind"];
            /** @description How much came in; negative where it went out. */
            quantity: components["schemas"]["Quantity"];
            /** @description Why, in the words of whoever adjusted. */
            reason: null | string;
            /** @description The document that moved it, such as a shipment's id. */
            reference: null | string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
        };
        StockMovementKind: "adjustment" | "shipment" | "return" | (string & {});
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        StockMovementPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["StockMovement"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description The proof that no money appeared or vanished: per currency, all balances sum to zero. */
        TrialBalance: {
            /** @description Whether every sum is zero and every balance equals the sum of its entries. */
            is_balanced: boolean;
            /** @description One line per currency. */
            currencies: components["schemas"]["TrialBalanceLine"][];
        };
        /** @description The ledger in one currency. */
        TrialBalanceLine: {
            /** @description ISO 4217 code. */
            currency: string;
            /** @description The sum of all accounts with a debit balance, as a positive amount. */
            debits: components["schemas"]["Money"];
            /** @description The sum of all accounts with a credit balance. */
            credits: components["schemas"]["Money"];
            /** @description Credits less debits: always zero. */
            sum: components["schemas"]["Money"];
            /** @description The sum of every entry: always zero. */
            entries_sum: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Accounts whose balance is not the sum of their entries: always 0.
             */
            accounts_off: number;
        };
        /** @description What was done to make an event happen. */
        Trigger: {
            /** @description The event's type. */
            type: string;
            /** @description Whether the event is an example: nothing happened, its data is made up, and its actor is of the type `example`. */
            is_example: boolean;
            /** @description What it happened with: real, but for an example. */
            resource: components["schemas"]["ResourceReference"];
        };
        /** @description An event to make happen. */
        TriggerEventRequest: {
            /** @description Its type, one of those at `/docs/events`. */
            type: string;
        };
        /** @description The price of one unit, with at most six decimals. */
        UnitPrice: {
            /** @description A decimal string; never a JSON number. */
            amount: string;
            /** @description An ISO 4217 currency code in capital letters, for example `INR`. */
            currency: string;
        };
        /** @description What to change of an endpoint; what is left out stays. */
        UpdateWebhookEndpointRequest: {
            /** @description Where to send from now on, retries included. */
            url?: null | string;
            /** @description Which event types to queue from now on. */
            event_types?: null | string[];
            /** @description What it is for; empty to remove it. */
            description?: null | string;
            /** @description The `Api-Version` that deliveries not attempted yet shall be in. */
            api_version?: null | string;
            /** @description `false` to stop deliveries, `true` to go on with them. */
            enabled?: null | boolean;
        };
        /** @description A variant: what is ordered and kept in stock. */
        Variant: {
            /** @description The variant's id. */
            id: string;
            /** @description The seller's own number for it. */
            sku: string;
            /** @description The seller's own key for it. */
            external_id: null | string;
            /** @description What it is sold by, as a UN/ECE Recommendation 20 code. */
            unit: string;
            /** @description The base price of one unit, from `moq` on. */
            price: components["schemas"]["UnitPrice"];
            /** @description The smallest quantity that can be ordered. */
            moq: components["schemas"]["Quantity"];
            /** @description What every ordered quantity must be a multiple of. */
            order_multiple: components["schemas"]["Quantity"];
            /** @description Prices for larger quantities, in ascending order. */
            tiers: components["schemas"]["PriceTier"][];
            /** @description Whether it can be ordered. */
            active: boolean;
        };
        /** @description A variant of a product: what is ordered and kept in stock. */
        VariantContent: {
            /** @description Your own number for it, unique among your variants, at most 100 characters. It names the variant in later writes. */
            sku: string;
            /** @description Your own key for it, unique among your variants. */
            external_id?: null | string;
            /** @description What it is sold by, as a UN/ECE Recommendation 20 code: `C62` for pieces, `KGM` for kilograms. It never changes. */
            unit: string;
            /** @description The price of one unit, with at most six decimals, from `moq` on. */
            price: components["schemas"]["UnitPrice"];
            /** @description The smallest quantity that can be ordered, above zero; 1 where it is left out. */
            moq?: components["schemas"]["Quantity"] | null;
            /** @description What every ordered quantity must be a multiple of, above zero; where it is left out, 1 for what is counted and 0.0001 for what is measured. */
            order_multiple?: components["schemas"]["Quantity"] | null;
            /** @description Lower prices for larger quantities, at most 20, each starting above the one before. */
            tiers?: null | components["schemas"]["ProductsPriceTier"][];
        };
        /** @description Which part of the audit log to prove. */
        VerifyAuditLogRequest: {
            /**
             * Format: int64
             * @description Starts after this sequence; 0, the default, starts at the beginning.
             */
            after?: null | number;
            /**
             * Format: int32
             * @description At most so many entries, 1 to 50,000, which is also the default.
             */
            limit?: null | number;
            /** @description A hash you noted earlier: the log must still have it there. */
            noted?: components["schemas"]["NotedHash"] | null;
        };
        /** @description A place where a seller keeps stock. */
        Warehouse: {
            /** @description The warehouse's id. */
            id: string;
            /** @description Whose it is. */
            seller_id: string;
            /** @description The seller's short word for it. */
            code: string;
            /** @description What people call it. */
            name: string;
            /** @description The seller's own key for it. */
            external_id: null | string;
            /** @description The seller's own notes. */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description One more with every change; also the ETag.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        WarehousePage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Warehouse"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description One try to send a delivery. */
        WebhookAttempt: {
            /**
             * Format: int32
             * @description 1, 2, 3, …
             */
            number: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            attempted_at: string;
            /**
             * Format: int32
             * @description The HTTP status; `null` where the receiver gave none.
             */
            status: null | number;
            /** @description Why it did not succeed, in a word; `null` where it did. */
            error: null | string;
            /**
             * Format: int32
             * @description How long it took, in milliseconds.
             */
            latency_ms: number;
            /** @description The start of the receiver's answer: 256 characters in lists, 16 KiB where one delivery is shown. */
            reply_excerpt: null | string;
        };
        /** @description One event on its way to one endpoint, and every attempt to send it. */
        WebhookDelivery: {
            /** @description Its id. */
            id: string;
            /** @description The endpoint it goes to. */
            endpoint_id: string;
            /** @description The event; also the `webhook-id` of every attempt. */
            event_id: string;
            /** @description The event's type. */
            event_type: string;
            /**
             * Format: int64
             * @description The event's place in the tenant's history.
             */
            sequence: number;
            /** @description What became of it so far. */
            status: components["schemas"]["WebhookDeliveryStatus"];
            /**
             * Format: date-time
             * @description When it is attempted next; `null` where it will not be, or is being sent now.
             */
            next_attempt_at: null | string;
            /**
             * Format: int32
             * @description The HTTP status of the last attempt; `null` where the receiver gave none.
             */
            last_status: null | number;
            /** @description Why the last attempt did not succeed, in a word such as `timeout` or `http_500`. */
            last_error: null | string;
            /**
             * Format: int32
             * @description How long the last attempt took, in milliseconds.
             */
            last_latency_ms: null | number;
            /**
             * Format: date-time
             * @description When it was queued.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it succeeded, or failed for good.
             */
            settled_at: null | string;
            /** @description The attempts made, first to last. */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        WebhookDeliveryPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["WebhookDelivery"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description What became of a delivery. */
        WebhookDeliveryStatus: "pending" | "succeeded" | "failed" | (string & {});
        /** @description Why an endpoint is not delivered to. */
        WebhookDisabledReason: "requested" | "gone" | (string & {});
        /** @description An endpoint that events are sent to. */
        WebhookEndpoint: {
            /** @description Its id. */
            id: string;
            /** @description The organization whose events it gets, its branches' included. */
            organization_id: string;
            /** @description Where events are sent. */
            url: string;
            /** @description The event types it gets. */
            event_types: string[];
            /** @description What it is for. */
            description: null | string;
            /** @description The dated version of the API that its deliveries are in. */
            api_version: string;
            /** @description Whether it is delivered to. */
            status: components["schemas"]["WebhookEndpointStatus"];
            /** @description Why it is disabled; `null` while it is enabled. */
            disabled_reason: components["schemas"]["WebhookDisabledReason"] | null;
            /** @description Whether it gets every organization's events: the operator made it. */
            sees_all: boolean;
            /**
             * Format: int64
             * @description The sequence of the last event before it was made; it gets those after.
             */
            after_sequence: number;
            /**
             * Format: int32
             * @description 1 when made, one more with every change.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        WebhookEndpointPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["WebhookEndpoint"][];
            /** @description Whether there are rows after this page. */
            has_more: boolean;
            /** @description Send it as `cursor` to get the next page; `null` on the last. */
            next_cursor: null | string;
        };
        /** @description Whether an endpoint is delivered to. */
        WebhookEndpointStatus: "enabled" | "disabled" | (string & {});
        /** @description What one kind of work did. */
        WorkDone: {
            /** @description Its name, such as `accept_delivered_orders`. */
            work: string;
            /**
             * Format: int32
             * @description How much of it.
             */
            count: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    api_keys_list: {
        parameters: {
            query?: {
                /** @description Only keys of this app. */
                app_id?: string;
                /** @description Only keys of this kind. */
                kind?: "secret" | "publishable";
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
        };
    };
    api_keys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    api_keys_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    api_keys_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditApiKeyRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    api_keys_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    app_secrets_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSecretPage"];
                };
            };
        };
    };
    app_secrets_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAppSecretRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAppSecret"];
                };
            };
        };
    };
    app_secrets_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                secret_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSecret"];
                };
            };
        };
    };
    app_secrets_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                secret_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSecret"];
                };
            };
        };
    };
    apps_list: {
        parameters: {
            query?: {
                /** @description Only apps of this organization. */
                organization_id?: string;
                /** @description Only apps in this state. */
                status?: "enabled" | "disabled";
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppPage"];
                };
            };
        };
    };
    apps_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAppRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
        };
    };
    apps_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
        };
    };
    apps_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAppRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
        };
    };
    deprecations_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecationPage"];
                };
            };
        };
    };
    apps_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
        };
    };
    apps_enable: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
        };
    };
    audit_log_list: {
        parameters: {
            query?: {
                /** @description Only this action, an event type such as `order.confirmed`. */
                action?: string;
                /** @description Only what this app, member or job did, by its id or name. */
                actor_id?: string;
                /** @description Only what was done for this organization. */
                organization_id?: string;
                /** @description Only what was done to this resource. */
                resource_id?: string;
                /** @description Only what this request did. */
                request_id?: string;
                /** @description Only what was done at this time or later. */
                "at[gte]"?: string;
                /** @description Only what was done before this time. */
                "at[lt]"?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
        };
    };
    audit_log_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyAuditLogRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditProof"];
                };
            };
        };
    };
    event_consumers_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventConsumerPage"];
                };
            };
        };
    };
    event_consumers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEventConsumerRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventConsumer"];
                };
            };
        };
    };
    event_consumers_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventConsumer"];
                };
            };
        };
    };
    event_consumers_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    event_consumers_commit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitEventsRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventConsumer"];
                };
            };
        };
    };
    event_consumers_events: {
        parameters: {
            query?: {
                /** @description Where there are none: for how many seconds to wait for one before the answer is an empty page. 0, the default, answers at once. */
                wait?: number;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    event_consumers_lag: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `consumer.organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventConsumerLag"];
                };
            };
        };
    };
    event_consumers_seek: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitEventsRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventConsumer"];
                };
            };
        };
    };
    event_types_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypePage"];
                };
            };
        };
    };
    event_feed_list: {
        parameters: {
            query?: {
                /** @description The last sequence read; 0, the default, starts at the beginning. A cursor comes before it. */
                after?: number;
                /** @description Where there are no events yet: for how many seconds to wait for one before the answer is an empty page. 0, the default, answers at once. Ask again with the same `after` for as long as you want to hear. */
                wait?: number;
                /** @description Only events of this type, or with `order.*` of all types that start so. */
                type?: string;
                /** @description Only events about this resource. */
                resource_id?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    event_feed_digest: {
        parameters: {
            query?: {
                /** @description Only events about resources of this collection, as their paths name it; left out, about all. */
                resource?: string;
                /** @description From which moment; the first interval is the one it lies in. Left out, a day before `to`. */
                from?: string;
                /** @description Until which moment, itself not included; at most 1,000 intervals after `from`. Left out, now. */
                to?: string;
                /** @description How long the intervals are; left out, an hour. */
                interval?: "minute" | "hour" | "day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDigest"];
                };
            };
        };
    };
    event_feed_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
        };
    };
    identity_providers_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderPage"];
                };
            };
        };
    };
    identity_providers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    identity_providers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    identity_providers_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    identity_providers_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditIdentityProviderRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    bound_subjects_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundSubjectPage"];
                };
            };
        };
    };
    bound_subjects_bind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindSubjectRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundSubject"];
                };
            };
        };
    };
    bound_subjects_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoundSubject"];
                };
            };
        };
    };
    bound_subjects_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                subject_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inventory_levels: {
        parameters: {
            query?: {
                /** @description Only of this variant. */
                variant_id?: string;
                /** @description Only of the variants with this sku. */
                sku?: string;
                /** @description Only in this warehouse. */
                warehouse_id?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `seller`, `variant`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevelPage"];
                };
            };
        };
    };
    inventory_adjust: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustStockRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
        };
    };
    inventory_movements: {
        parameters: {
            query?: {
                /** @description Only of this variant. */
                variant_id?: string;
                /** @description Only in this warehouse. */
                warehouse_id?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `seller`, `variant`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementPage"];
                };
            };
        };
    };
    warehouses_list: {
        parameters: {
            query?: {
                /** @description Only the warehouse with this code. */
                code?: string;
                /** @description Only the warehouse with this key of its seller's own. */
                external_id?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarehousePage"];
                };
            };
        };
    };
    warehouses_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWarehouseRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
        };
    };
    warehouses_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
        };
    };
    ledger_accounts: {
        parameters: {
            query?: {
                /** @description Only accounts of this kind. */
                kind?: "provider_clearing" | "escrow" | "seller_payable" | "commission_revenue" | "refunds";
                /** @description Only accounts of this organization. */
                owner_id?: string;
                /** @description Only the accounts of this document, such as an order's id. */
                reference?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `owner`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAccountPage"];
                };
            };
        };
    };
    ledger_entries: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntryPage"];
                };
            };
        };
    };
    ledger_trial_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalance"];
                };
            };
        };
    };
    orders_list: {
        parameters: {
            query?: {
                /** @description Only orders that stand here. */
                status?: "awaiting_payment" | "placed" | "confirmed" | "partially_shipped" | "shipped" | "delivered" | "completed" | "rejected" | "canceled";
                /** @description Only orders of this buyer. */
                buyer_id?: string;
                /** @description Only orders from this seller. */
                seller_id?: string;
                /** @description Only the order with this key in the buyer's ERP. */
                external_id?: string;
                /** @description Only orders under this purchase order number. */
                purchase_order_number?: string;
                /** @description Only those changed at this time or later. */
                "updated_at[gte]"?: string;
                /** @description Only those last changed before this time. */
                "updated_at[lt]"?: string;
                /** @description Only those made at this time or later. */
                "created_at[gte]"?: string;
                /** @description Only those made before this time. */
                "created_at[lt]"?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `buyer`, `escrow`, `lines.variant`, `payment`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    orders_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    orders_get_by_external_id: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `buyer`, `escrow`, `lines.variant`, `payment`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description Its key in your own system. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    orders_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `buyer`, `escrow`, `lines.variant`, `payment`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    orders_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    orders_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    orders_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    orders_escrow: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `buyer`, `payment`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Escrow"];
                };
            };
        };
    };
    orders_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    organizations_list: {
        parameters: {
            query?: {
                /** @description Only organizations of this kind. */
                kind?: "manufacturer" | "distributor" | "retailer" | "operator";
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `parent`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
        };
    };
    organizations_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `parent`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    payments_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `buyer`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
        };
    };
    payments_get_refund: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `payment`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
        };
    };
    products_list: {
        parameters: {
            query?: {
                /** @description Only the product with this key of its seller's own. */
                external_id?: string;
                /** @description Only products in this category or below it, a path such as `hardware`. */
                category?: string;
                /** @description Only products of this seller. */
                seller_id?: string;
                /** @description Only products with a variant of this sku. */
                sku?: string;
                /** @description Only those changed at this time or later. */
                "updated_at[gte]"?: string;
                /** @description Only those last changed before this time. */
                "updated_at[lt]"?: string;
                /** @description Only those made at this time or later. */
                "created_at[gte]"?: string;
                /** @description Only those made before this time. */
                "created_at[lt]"?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
        };
    };
    products_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    products_get_by_external_id: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description Its key in your own system. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    products_put_by_external_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
                /** @description `*` to make a resource and never change one. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its key in your own system. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutProductRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    products_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    products_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProductRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    request_log_list: {
        parameters: {
            query?: {
                /** @description The calls of this app of yours; unless given, those of the app that asks. */
                app_id?: string;
                /** @description Only calls with this method, such as `POST`. */
                method?: string;
                /** @description Only calls of paths that start so, such as `/v1/orders`. */
                path?: string;
                /** @description Only calls answered so: a status such as `409`, or a class of them such as `4xx`. */
                status?: string;
                /** @description Only calls refused for this reason, by its code. */
                code?: string;
                /** @description Only calls under this idempotency key, as it was sent. */
                idempotency_key?: string;
                /** @description Only those made at this time or later. */
                "created_at[gte]"?: string;
                /** @description Only those made before this time. */
                "created_at[lt]"?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedRequestPage"];
                };
            };
        };
    };
    request_log_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedRequest"];
                };
            };
        };
    };
    roles_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
        };
    };
    roles_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoleRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    roles_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    roles_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    roles_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRoleRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    sandbox_clock_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxClock"];
                };
            };
        };
    };
    sandbox_clock_advance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClockRequest"];
            };
        };
        responses: {
            /** @description Taken on; the job tells how it goes. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAdvance"];
                };
            };
        };
    };
    sandbox_clock_list_advances: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAdvancePage"];
                };
            };
        };
    };
    sandbox_clock_get_advance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAdvance"];
                };
            };
        };
    };
    sandbox_clock_cancel_advance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAdvance"];
                };
            };
        };
    };
    sandbox_clock_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeClockRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxClock"];
                };
            };
        };
    };
    sandbox_clock_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxClock"];
                };
            };
        };
    };
    trigger_trigger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerEventRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trigger"];
                };
            };
        };
    };
    sandboxes_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
        };
    };
    sandboxes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSandboxRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxCredentials"];
                };
            };
        };
    };
    sandboxes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
        };
    };
    sandboxes_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; the job tells how it goes. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
        };
    };
    sandboxes_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetSandboxRequest"];
            };
        };
        responses: {
            /** @description Taken on; the job tells how it goes. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxCredentials"];
                };
            };
        };
    };
    scopes_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopePage"];
                };
            };
        };
    };
    shipments_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `buyer`, `order`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentPage"];
                };
            };
        };
    };
    shipments_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendShipmentRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    shipments_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `buyer`, `order`, `seller`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    shipments_deliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverShipmentRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    webhook_deliveries_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    webhook_deliveries_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    webhook_deliveries_list: {
        parameters: {
            query?: {
                /** @description Only those with this status. */
                status?: "pending" | "succeeded" | "failed";
                /** @description Only those of this event type. */
                event_type?: string;
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
        };
    };
    webhook_endpoints_list: {
        parameters: {
            query?: {
                /** @description `created_at` lists the oldest first, `-created_at` the newest. Keep it while you follow cursors. */
                sort?: string;
                /** @description Rows per page, 1 to 500. */
                limit?: number;
                /** @description Where the page starts: the `next_cursor` of the page before. Opaque. */
                cursor?: string;
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
        };
    };
    webhook_endpoints_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookEndpointRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhookEndpoint"];
                };
            };
        };
    };
    webhook_endpoints_get: {
        parameters: {
            query?: {
                /** @description What to show beside its id: `organization`, and from there on, 3 steps deep at most. The object is under the id's name without `_id`; it is `null` where it is not yours to see. Such a reply has no ETag. */
                expand?: string[];
            };
            header?: never;
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
        };
    };
    webhook_endpoints_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    webhook_endpoints_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you decided on; where the resource has changed since, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id of one resource: its kind's prefix and 26 characters, for example `ord_01h455vb4pex5vsknk084sn02q`. Ids of one kind sort by the time they were made. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookEndpointRequest"];
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
        };
    };
}
