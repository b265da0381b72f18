using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Trade.Orders;

public sealed class OrdersApiTests(PlatformFixture platform)
{
    [Theory]
    [InlineData("created_at[gte]=2020-01-01T00:00:00%2B05:30", 1)]
    [InlineData("created_at[gte]=2100-01-01T00:00:00Z", 0)]
    [InlineData("created_at[lt]=2020-01-01T00:00:00Z", 0)]
    [InlineData("created_at[lt]=2100-01-01T00:00:00Z&updated_at[lt]=2100-01-01T00:00:00Z", 1)]
    [InlineData("updated_at[gte]=2100-01-01T00:00:00Z", 0)]
    [InlineData("updated_at[lt]=2020-01-01T00:00:00Z", 0)]
    public async Task Orders_are_found_by_when_they_were_made_or_changed(string filter, int found)
    {
        var market = await platform.MarketplaceAsync();
        await market.PlacedAsync((await market.StockedAsync(stock: 1)).VariantId);

        Assert.Equal(found, (await market.Buyer.GetAsync($"/v1/orders?{filter}")).Expect(200).Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_declined_card_leaves_nothing_behind()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);

        var declined = await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, 5, "tok_declined", externalId: "PO-1"));

        declined.ExpectProblem(402, "card_declined");
        Assert.Equal((5m, 0m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
        Assert.Equal(0, (await market.Buyer.GetAsync("/v1/orders")).Json.GetProperty("data").GetArrayLength());
        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, 5, externalId: "PO-1"))).Expect(201);
    }

    [Fact]
    public async Task A_declined_order_is_declined_again_when_retried_under_its_key()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var order = market.OrderOf(bolt.VariantId, 1, "tok_declined");

        var first = await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "one"));
        var again = await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "one"));

        again.ExpectProblem(402, "card_declined");
        Assert.Equal(first.Text, again.Text);
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
    }

    [Fact]
    public async Task The_same_key_gives_the_first_reply_byte_for_byte_and_one_order()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var order = market.OrderOf(bolt.VariantId, 2);

        var first = (await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "\"k-1\""))).Expect(201);
        var again = (await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "k-1"))).Expect(201);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Headers["ETag"], again.Headers["ETag"]);
        Assert.Equal(first.Headers["Location"], again.Headers["Location"]);
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal((5m, 2m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, 3), ("Idempotency-Key", "k-1")))
            .ExpectProblem(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Sixteen_clients_with_one_key_place_one_order()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 50);
        var order = market.OrderOf(bolt.VariantId, 1);

        var replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "storm"))));

        Assert.All(replies, reply => Assert.True(reply.Status is 201 || reply.Code == "idempotency_in_progress", reply.Text));
        Assert.Single(replies.Where(reply => reply.Status == 201).Select(reply => reply.Id).Distinct());
        Assert.Equal((50m, 1m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
    }

    [Fact]
    public async Task Nobody_buys_from_itself_with_a_made_up_card_or_to_nowhere()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);

        Assert.Equal("own_organization", FaultOf(await market.Seller.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId))));
        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, token: "tok_made_up"))).ExpectProblem(402, "card_declined");
        var nowhere = await market.Buyer.PostAsync("/v1/orders", new
        {
            seller_id = market.Seller.OrganizationId.ToString(),
            lines = new[] { new { variant_id = bolt.VariantId, quantity = 1 } },
            deliver_to = new { name = "A", line1 = "B", city = "C", postal_code = "1", country = "ZZ" },
            payment = new { method = "card", token = "tok_ok" },
        });
        Assert.Equal("/deliver_to/country", nowhere.ExpectProblem(422, "invalid_request").Json.GetProperty("errors")[0].GetProperty("pointer").GetString());

        static string? FaultOf(Reply reply) => reply.ExpectProblem(422, "invalid_request").Json.GetProperty("errors")[0].GetProperty("code").GetString();
    }

    [Fact]
    public async Task A_refusal_never_takes_the_place_of_an_order_that_a_racing_retry_has_placed()
    {
        var market = await platform.MarketplaceAsync();
        for (var round = 0; round < 12; round++)
        {
            var bolt = await market.StockedAsync(stock: 1);
            var (order, key) = (market.OrderOf(bolt.VariantId, 3), $"race-{round}");
            var restock = market.Seller.PostAsync("/v1/inventory/adjustments", new { variant_id = bolt.VariantId, quantity = 5, reason = "found" });
            var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AnsweredAsync(market, order, key)));
            await restock;

            var kept = await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", key));
            var (_, reserved) = await ATradeFromOrderToPayout.LevelAsync(market, bolt);
            Assert.Equal(kept.Status == 201 ? 3m : 0m, reserved);
            Assert.True(kept.Status == 201 || replies.All(reply => reply.Status != 201), "An order was placed, and its key says it was not.");
        }
    }

    private static async Task<Reply> AnsweredAsync(Marketplace market, object order, string key)
    {
        while (true)
        {
            var reply = await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", key));
            if (reply.Code != "idempotency_in_progress")
                return reply;
        }
    }

    [Fact]
    public async Task An_order_too_large_for_the_books_is_refused_before_anybody_pays()
    {
        var market = await platform.MarketplaceAsync();
        var gold = await market.StockedAsync(stock: 2_000, price: "99999999.99");

        var refused = await market.Buyer.PostAsync("/v1/orders", market.OrderOf(gold.VariantId, 2_000));

        refused.ExpectProblem(422, "invalid_request");
        Assert.Equal("total_too_large", refused.Json.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_order_without_a_key_is_refused()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);

        (await market.Buyer.SendAsync(HttpMethod.Post, "/v1/orders", market.OrderOf(bolt.VariantId)))
            .ExpectProblem(400, "idempotency_key_required");
    }

    [Fact]
    public async Task A_dry_run_answers_as_if_done_and_does_nothing()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);

        var tried = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, 5), ("Dry-Run", "true"), ("Idempotency-Key", "dry"))).Expect(201);

        Assert.Equal("true", tried.Headers["Dry-Run"]);
        Assert.Equal("placed", tried.Json.GetProperty("status").GetString());
        Assert.Equal("50.00", ATradeFromOrderToPayout.Amount(tried.Json, "total"));
        Assert.Equal((5m, 0m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
        (await market.Buyer.GetAsync($"/v1/orders/{tried.Id}")).ExpectProblem(404, "not_found");
        Assert.Equal(0, (await market.Operator.GetAsync("/v1/ledger/accounts")).Json.GetProperty("data").GetArrayLength());
        (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, 5), ("Idempotency-Key", "dry"))).Expect(201);
    }

    [Fact]
    public async Task Of_forty_buyers_who_race_for_ten_pieces_exactly_ten_get_one()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 10);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId))));

        Assert.Equal(10, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.ExpectProblem(409, "insufficient_stock"));
        Assert.Equal((10m, 10m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
        await ATradeFromOrderToPayout.BalancedAsync(market);
    }

    [Fact]
    public async Task Every_fault_of_an_order_is_named_at_once()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);

        var refused = await market.Buyer.PostAsync("/v1/orders", new
        {
            seller_id = market.Seller.OrganizationId.ToString(),
            lines = new object[]
            {
                new { sku = "NONE", quantity = 1 },
                new { variant_id = bolt.VariantId, quantity = 0 },
                new { quantity = 1 },
                new { variant_id = bolt.VariantId, quantity = "1.5" },
            },
            deliver_to = Marketplace.Somewhere,
            payment = new { method = "card", token = "tok_ok" },
        });

        refused.ExpectProblem(422, "invalid_request");
        var pointers = refused.Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).ToList();
        Assert.Contains("/lines/0/sku", pointers);
        Assert.Contains("/lines/1/quantity", pointers);
        Assert.Contains("/lines/2", pointers);
        Assert.Contains("/lines/3/quantity", pointers);
        Assert.Equal(pointers.Distinct(), pointers);
    }

    [Fact]
    public async Task A_second_order_with_the_same_external_id_is_refused_and_shows_the_first()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var first = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, externalId: "PO-7"))).Expect(201);

        var second = await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, externalId: "PO-7"));

        second.ExpectProblem(409, "already_exists");
        Assert.Equal(first.Id, second.Json.GetProperty("current").GetProperty("id").GetString());
        Assert.Equal(first.Id, (await market.Buyer.GetAsync("/v1/orders/external/PO-7")).Expect(200).Id);
    }

    [Fact]
    public async Task Only_the_seller_confirms_and_only_the_buyer_accepts()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var order = await market.PlacedAsync(bolt.VariantId);

        (await market.Buyer.PostAsync($"/v1/orders/{order.Id}/confirm")).ExpectProblem(403, "order_wrong_party");
        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/accept")).ExpectProblem(403, "order_wrong_party");
        var early = await market.Buyer.PostAsync($"/v1/orders/{order.Id}/accept");

        early.ExpectProblem(409, "order_state_conflict");
        Assert.Equal("placed", early.Json.GetProperty("state").GetString());
        Assert.Equal("delivered", early.Json.GetProperty("allowed_states")[0].GetString());
        Assert.Equal(order.Id, early.Json.GetProperty("current").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Both_parties_and_the_operator_see_an_order_and_nobody_else_does()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var order = await market.PlacedAsync(bolt.VariantId);
        var stranger = await market.JoinAsync(OrganizationKind.Retailer);
        var parent = await market.JoinAsync(OrganizationKind.Retailer);
        var branch = await market.JoinAsync(OrganizationKind.Retailer, parent: parent.OrganizationId);
        var ofBranch = (await branch.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId))).Expect(201);

        foreach (var party in new[] { market.Buyer, market.Seller, market.Operator })
            (await party.GetAsync($"/v1/orders/{order.Id}")).Expect(200);
        (await stranger.GetAsync($"/v1/orders/{order.Id}")).ExpectProblem(404, "not_found");
        (await stranger.GetAsync($"/v1/orders/{order.Id}/escrow")).ExpectProblem(404, "not_found");
        (await stranger.PostAsync($"/v1/orders/{order.Id}/cancel")).ExpectProblem(404, "not_found");
        Assert.Equal(0, (await stranger.GetAsync("/v1/orders")).Json.GetProperty("data").GetArrayLength());
        (await parent.GetAsync($"/v1/orders/{ofBranch.Id}")).Expect(200);
    }

    [Fact]
    public async Task A_confirmation_that_insists_on_a_stale_version_is_refused_with_the_order_as_it_stands()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var order = await market.PlacedAsync(bolt.VariantId);

        var stale = await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm", null, ("If-Match", "\"99\""));
        stale.ExpectProblem(412, "precondition_failed");
        Assert.Equal("placed", stale.Json.GetProperty("current").GetProperty("status").GetString());

        (await market.Seller.PostAsync($"/v1/orders/{order.Id}/confirm", null, ("If-Match", order.Headers["ETag"]))).Expect(200);
        var shown = (await market.Buyer.GetAsync($"/v1/orders/{order.Id}")).Expect(200);
        (await market.Buyer.GetAsync($"/v1/orders/{order.Id}", ("If-None-Match", shown.Headers["ETag"]))).Expect(304);
    }

    [Fact]
    public async Task Of_a_cancel_and_a_confirm_that_race_one_wins_and_the_money_agrees()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 100);
        for (var round = 0; round < 10; round++)
        {
            var order = await market.PlacedAsync(bolt.VariantId);
            var (reject, cancel) = (market.Seller.PostAsync($"/v1/orders/{order.Id}/reject"), market.Buyer.PostAsync($"/v1/orders/{order.Id}/cancel"));
            var replies = await Task.WhenAll(reject, cancel);
            Assert.Single(replies, reply => reply.Status == 200);
            Assert.Single(replies, reply => reply.Status == 409);
        }

        Assert.Equal((100m, 0m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
        await ATradeFromOrderToPayout.BalancedAsync(market);
    }

    [Fact]
    public async Task An_order_whose_payment_outcome_is_unknown_is_finished_under_the_same_key()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 5);
        var order = market.OrderOf(bolt.VariantId, 1, "tok_timeout");

        (await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "lost"))).ExpectProblem(503, "payment_outcome_unknown");
        Reply placed = null!;
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            placed = await market.Buyer.PostAsync("/v1/orders", order, ("Idempotency-Key", "lost"));
            return placed.Status == 201;
        });

        Assert.Equal("placed", placed.Json.GetProperty("status").GetString());
        Assert.Equal((5m, 1m), await ATradeFromOrderToPayout.LevelAsync(market, bolt));
        Assert.Equal(1, (await market.Buyer.GetAsync("/v1/orders")).Json.GetProperty("data").GetArrayLength());
        await ATradeFromOrderToPayout.BalancedAsync(market);
    }
}
