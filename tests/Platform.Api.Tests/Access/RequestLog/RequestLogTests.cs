using System.Text.Json;
using Platform.Api.Access.Credentials;
using Platform.Api.Access.RequestLog;
using Platform.Api.Tests.Catalog.Products;
using Platform.Api.Tests.Hosting;
using Platform.Api.Tests.Journeys;

namespace Platform.Api.Tests.Access.RequestLog;

public sealed class RequestLogTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_failed_call_is_found_by_the_request_id_in_its_error_with_what_was_sent_but_no_secret()
    {
        var market = await platform.MarketplaceAsync();
        var bolt = await market.StockedAsync(stock: 1);
        var refused = (await market.Buyer.PostAsync("/v1/orders", market.OrderOf(bolt.VariantId, 99), ("Idempotency-Key", "too-many"))).ExpectProblem(409, "insufficient_stock");

        var call = await FoundAsync(market.Buyer, refused.Json.GetProperty("request_id").GetString()!);

        Assert.Equal(("POST", "/v1/orders", 409, "insufficient_stock"), (Text(call, "method"), Text(call, "path"), call.GetProperty("status").GetInt32(), Text(call, "code")));
        Assert.Equal("too-many", Text(call, "idempotency_key"));
        Assert.Equal("127.0.0.1", Text(call, "origin"));
        Assert.True(call.GetProperty("duration_ms").GetDouble() > 0);
        Assert.Equal(99, call.GetProperty("body").GetProperty("lines")[0].GetProperty("quantity").GetInt32());
        Assert.Equal("[redacted]", call.GetProperty("body").GetProperty("payment").GetProperty("token").GetString());
        Assert.DoesNotContain("tok_ok", call.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_succeeded_is_remembered_without_its_body()
    {
        var market = await platform.MarketplaceAsync();
        var made = (await market.Seller.PostAsync("/v1/products", ProductsApiTests.Bolt(), ("Idempotency-Key", "one"))).Expect(201);
        var again = (await market.Seller.PostAsync("/v1/products", new { }, ("Idempotency-Key", "two"))).ExpectProblem(422, "invalid_request");
        var replay = (await market.Seller.PostAsync("/v1/products", new { }, ("Idempotency-Key", "two"))).ExpectProblem(422, "invalid_request");

        var first = await FoundAsync(market.Seller, made.Headers["Request-Id"]);
        var last = await FoundAsync(market.Seller, replay.Headers["Request-Id"]);

        Assert.Equal((JsonValueKind.Null, false), (first.GetProperty("body").ValueKind, first.GetProperty("replayed").GetBoolean()));
        Assert.Equal(("invalid_request", true), (Text(last, "code"), last.GetProperty("replayed").GetBoolean()));
        Assert.NotEqual(again.Headers["Request-Id"], replay.Headers["Request-Id"]);
    }

    [Fact]
    public async Task What_was_sent_too_deep_to_be_shown_in_a_reply_is_not_shown()
    {
        var market = await platform.MarketplaceAsync();
        var shown = await SentAsync(market.Seller, depth: 27);
        var deeper = await SentAsync(market.Seller, depth: 31);

        Assert.Equal(JsonValueKind.Object, (await FoundAsync(market.Seller, shown)).GetProperty("body").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await FoundAsync(market.Seller, deeper)).GetProperty("body").ValueKind);
        Assert.Equal(2, (await ListedAsync(market.Seller, "?code=invalid_request", 2)).Length);

        static async Task<string> SentAsync(Party party, int depth) =>
            (await party.PostAsync("/v1/products", $"{{\"name\":{Fuzzing.OddValues.Nested("[", "]", depth)}}}")).ExpectProblem(422, "invalid_request").Headers["Request-Id"];
    }

    [Fact]
    public async Task Every_filter_leaves_out_the_rest()
    {
        var market = await platform.MarketplaceAsync();
        (await market.Buyer.GetAsync("/v1/products?limit=1")).Expect(200);
        (await market.Buyer.GetAsync("/v1/products/prd_01h455vb4pex5vsknk084sn02q")).ExpectProblem(404, "not_found");
        (await market.Buyer.PatchAsync("/v1/products/prd_01h455vb4pex5vsknk084sn02q", new { name = "x" }, ("Idempotency-Key", "mine"))).Expect(404);
        await ListedAsync(market.Buyer, "", 3);

        Assert.Equal([404, 404], (await ListedAsync(market.Buyer, "?status=4xx", 2)).Select(call => call.GetProperty("status").GetInt32()));
        Assert.Equal(2, (await ListedAsync(market.Buyer, "?code=not_found", 2)).Length);
        Assert.Equal(["/v1/products?limit=1"], (await ListedAsync(market.Buyer, "?status=200&path=/v1/products", 1)).Select(call => Text(call, "path")));
        Assert.Equal(["PATCH"], (await ListedAsync(market.Buyer, "?method=PATCH", 1)).Select(call => Text(call, "method")));
        Assert.Equal(["PATCH"], (await ListedAsync(market.Buyer, "?idempotency_key=mine", 1)).Select(call => Text(call, "method")));
        Assert.Empty(await ListedAsync(market.Buyer, "?created_at[lt]=2020-01-01T00:00:00Z", 0));
        (await market.Buyer.GetAsync("/v1/request-log?status=abc")).ExpectProblem(400, "invalid_parameter");
    }

    [Fact]
    public async Task Nobody_else_but_the_operator_sees_an_organization_s_calls()
    {
        var market = await platform.MarketplaceAsync();
        var mine = (await market.Buyer.GetAsync("/v1/products?limit=1")).Expect(200).Headers["Request-Id"];
        await FoundAsync(market.Buyer, mine);

        (await market.Seller.GetAsync($"/v1/request-log/{mine}")).ExpectProblem(404, "not_found");
        (await (await platform.MarketplaceAsync()).Operator.GetAsync($"/v1/request-log/{mine}")).ExpectProblem(404, "not_found");
        Assert.Empty(await ListedAsync(market.Seller, $"?app_id={market.Buyer.Credentials.ClientId}", 0));
        await FoundAsync(market.Operator, mine);
        Assert.NotEmpty(await ListedAsync(market.Operator, $"?app_id={market.Buyer.Credentials.ClientId}", 1));
        Assert.All(await ListedAsync(market.Operator, "", 1), call => Assert.Equal(market.Operator.Credentials.ClientId, Text(call, "app_id")));
    }

    [Fact]
    public async Task A_call_that_made_a_secret_does_not_show_the_key_that_would_show_it_again()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var path = $"/v1/apps/{seller.Credentials.ClientId}/secrets";
        var made = (await seller.PostAsync(path, new { }, ("Idempotency-Key", "mine"))).Expect(201);

        var call = await FoundAsync(seller, made.Headers["Request-Id"]);

        Assert.Equal((path, JsonValueKind.Null), (Text(call, "path"), call.GetProperty("idempotency_key").ValueKind));
    }

    [Fact]
    public async Task A_secret_in_the_address_of_a_call_is_not_kept()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var refused = (await seller.GetAsync("/v1/products?api_key=one&limit=2&access_token=two&sku=A-1")).ExpectProblem(400, "unknown_parameter");

        Assert.Equal(
            "/v1/products?api_key=[redacted]&limit=2&access_token=[redacted]&sku=A-1",
            Text(await FoundAsync(seller, refused.Headers["Request-Id"]), "path"));
        Assert.Equal("/v1/products?access%5Ftoke%6E=[redacted]&limit=2", RedactedText.Of("/v1/products?access%5Ftoke%6E=two&limit=2"));
    }

    [Fact]
    public void What_has_the_form_of_a_secret_is_left_out_wherever_it_stands()
    {
        string[] secrets =
        [
            .. ((string[])["mk", "mkp", "mks"]).Select(prefix => KeyText.New(prefix, TenantMode.Sandbox).Text),
            KeyText.New("mks", TenantMode.Live).Text,
            "whsec_" + Convert.ToBase64String([.. Enumerable.Range(190, 32).Select(value => (byte)value)]),
            "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhcHAifQ.c2ln-bmF0_dXJl",
        ];
        foreach (var secret in secrets)
        {
            Assert.Equal("""{"nme":"is [redacted]"}""", RedactedBody.Of(JsonSerializer.SerializeToUtf8Bytes(new { nme = $"is {secret}" })));
            Assert.Equal("""{"a":["[redacted]"]}""", RedactedBody.Of(JsonSerializer.SerializeToUtf8Bytes(new { a = new[] { secret } })));
            Assert.Equal("""{"[redacted]":"[redacted]"}""", RedactedBody.Of(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, int> { [secret] = 1 })));
            Assert.Equal("/v1/products/[redacted]?sku=A", RedactedText.Of($"/v1/products/{secret}?sku=A"));
        }
    }

    [Fact]
    public void No_parameter_of_an_operation_counts_as_a_secret()
    {
        var names = (
            from operation in ApiDocument.Operations
            from parameter in operation.Operation["parameters"]?.AsArray() ?? []
            where (string)ApiDocument.Resolved(parameter!)["in"]! == "query"
            select (string)ApiDocument.Resolved(parameter!)["name"]!).Distinct().ToList();

        Assert.Contains("idempotency_key", names);
        Assert.All(names, name => Assert.Equal($"/v1/x?{name}=1", RedactedText.Of($"/v1/x?{name}=1")));
    }

    [Theory]
    [InlineData("""{"jwks":{"keys":[{"kty":"RSA","n":"x","e":"AQAB","d":"1","p":"1","q":"1","dp":"1","dq":"1","qi":"1","oth":[{"r":"1"}]}]}}""",
        """{"jwks":{"keys":[{"kty":"RSA","n":"x","e":"AQAB","d":"[redacted]","p":"[redacted]","q":"[redacted]","dp":"[redacted]","dq":"[redacted]","qi":"[redacted]","oth":"[redacted]"}]}}""")]
    [InlineData("""{"kty":"oct","k":"1","kid":"one"}""", """{"kty":"oct","k":"[redacted]","kid":"one"}""")]
    [InlineData("""{"url":"https://user:p4ss@example.com/a?sig=abc&page=2&X-Amz-Signature=def#access_token=x"}""", """{"url":"https://[redacted]@example.com/a?sig=[redacted]&page=2&X-Amz-Signature=[redacted]#access_token=[redacted]"}""")]
    [InlineData("""{"url":"https://example.com/a?page=2","mail":"a@example.com"}""", """{"url":"https://example.com/a?page=2","mail":"a@example.com"}""")]
    [InlineData("""{"a":{"client_secret":"x","list":[{"Password":1}]},"name":"n"}""", """{"a":{"client_secret":"[redacted]","list":[{"Password":"[redacted]"}]},"name":"n"}""")]
    [InlineData("""{"payment":{"card":{"number":"4242"}}}""", """{"payment":{"card":"[redacted]"}}""")]
    [InlineData("""{"token":1,"token":2}""", null)]
    [InlineData("no json", null)]
    [InlineData("", null)]
    public void What_may_be_secret_is_left_out(string body, string? kept) =>
        Assert.Equal(kept, RedactedBody.Of(System.Text.Encoding.UTF8.GetBytes(body)));

    private static async Task<JsonElement> FoundAsync(Party party, string id)
    {
        Reply reply = null!;
        await ATradeFromOrderToPayout.Eventually(async () => (reply = await party.GetAsync($"/v1/request-log/{id}")).Status == 200);
        return reply.Json;
    }

    private static async Task<JsonElement[]> ListedAsync(Party party, string query, int atLeast)
    {
        JsonElement[] calls = [];
        await ATradeFromOrderToPayout.Eventually(async () =>
        {
            calls = [.. (await party.GetAsync($"/v1/request-log{query}")).Expect(200).Json.GetProperty("data").EnumerateArray()];
            return calls.Length >= atLeast;
        });
        return calls;
    }

    private static string? Text(JsonElement call, string member) => call.GetProperty(member).GetString();
}
