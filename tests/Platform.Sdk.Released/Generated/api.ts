// Made from the API document by ./dev sdk, with openapi-typescript.

/** The dated version of the API that this SDK was made for. Every call says so. */
export const apiVersion = "2026-11-01";

/** What each event known when this SDK was made carries. */
export interface EventData {
    "escrow.held": components["schemas"]["Escrow"];
    "escrow.refunded": components["schemas"]["Escrow"];
    "escrow.released": components["schemas"]["Escrow"];
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
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the events after a sequence number, oldest first
         * @description Numbers are given out after commit and without gaps, so a reader that goes on from the last sequence it read misses nothing. A caller who may not see every event sees ascending numbers with the others left out. Needs the scope `events:read`.
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
    "/v1/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists stock levels, newest first
         * @description Needs the scope `inventory:read`.
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
         * @description Needs the scope `inventory:write`.
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
         * @description Needs the scope `inventory:read`.
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
         * @description Needs the scope `inventory:read`.
         */
        get: operations["warehouses_list"];
        put?: never;
        /**
         * Makes a warehouse
         * @description Needs the scope `inventory:write`.
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
         * @description Needs the scope `inventory:read`.
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
         * @description Needs the scope `ledger:read`, and a credential of the marketplace's operator.
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
         * @description Needs the scope `ledger:read`, and a credential of the marketplace's operator.
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
         * @description Needs the scope `ledger:read`, and a credential of the marketplace's operator.
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
         * @description All of it or nothing: a declined card or a missing piece leaves nothing behind. Retry with the same Idempotency-Key until there is an answer. A dry run does not ask the card provider: it answers as if the card were good. Needs the scope `orders:write`.
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
         * @description Needs the scope `orders:write`.
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
         * @description Needs the scope `orders:write`.
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
         * @description Needs the scope `orders:write`.
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
         * @description Needs the scope `orders:write`.
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
         * @description Needs the scope `payments:read`.
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
         * @description Needs the scope `products:write`.
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
         * @description Needs the scope `products:write`.
         */
        patch: operations["products_edit"];
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
         * @description Needs the scope `orders:read`.
         */
        get: operations["shipments_list"];
        put?: never;
        /**
         * Sends goods of a confirmed order; they leave the stock. For the seller
         * @description Needs the scope `shipments:write`.
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
         * @description Needs the scope `orders:read`.
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
         * @description Needs the scope `shipments:write`.
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
         * @description Needs the scope `webhooks:read`.
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
         * @description Needs the scope `webhooks:write`.
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
         * @description Needs the scope `webhooks:read`.
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
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["webhook_endpoints_list"];
        put?: never;
        /**
         * Makes an endpoint. Its secret is in this reply and nowhere else
         * @description Needs the scope `webhooks:write`.
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
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["webhook_endpoints_get"];
        put?: never;
        post?: never;
        /**
         * Deletes an endpoint and its deliveries; what is not sent yet never will be
         * @description Needs the scope `webhooks:write`.
         */
        delete: operations["webhook_endpoints_delete"];
        options?: never;
        head?: never;
        /**
         * Changes an endpoint. Enabling it again sends what has waited
         * @description Needs the scope `webhooks:write`.
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
            /** @description `app`, `member` or `clock`. */
            type: string;
            /** @description Its id, or the job's name where the clock acted. */
            id: string;
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
            region?: null | string;
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
        /** @description Payment by card. */
        CardPayment: {
            /**
             * @description The way of paying.
             * @enum {string}
             */
            method: "card";
            /** @description The provider's token for the card. In a sandbox: `tok_ok`, `tok_declined`, `tok_insufficient_funds` or `tok_timeout`. */
            token: string;
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
        /** @description One page of a list. A page costs the same at any depth, and rows made meanwhile neither repeat nor hide others. */
        EventPage: {
            /** @description The rows of this page. */
            data: components["schemas"]["Event"][];
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
        /** @description An amount of money, with the decimals its currency has. */
        Money: {
            /** @description A decimal string; never a JSON number. */
            amount: string;
            /** @description An ISO 4217 currency code in capital letters, for example `INR`. */
            currency: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    event_feed_list: {
        parameters: {
            query?: {
                /** @description The last sequence read; 0, the default, starts at the beginning. A cursor comes before it. */
                after?: number;
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
                /** @description Ordered at or after. */
                "created_at[gte]"?: string;
                /** @description Ordered before. */
                "created_at[lt]"?: string;
                /** @description Changed at or after. */
                "updated_at[gte]"?: string;
                /** @description Changed before. */
                "updated_at[lt]"?: string;
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
                /** @description Only products made at this time or later. */
                "created_at[gte]"?: string;
                /** @description Only products made before this time. */
                "created_at[lt]"?: string;
                /** @description Only products changed at this time or later. */
                "updated_at[gte]"?: string;
                /** @description Only products last changed before this time. */
                "updated_at[lt]"?: string;
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
