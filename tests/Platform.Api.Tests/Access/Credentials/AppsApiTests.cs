using System.Diagnostics;
using System.Text.Json;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Access.Credentials;

public sealed class AppsApiTests(PlatformFixture platform)
{
    [Fact]
    public async Task An_organization_makes_an_app_and_calls_with_its_key()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;

        var app = await AppAsync(seller, ["products:read"]);
        var key = await KeyAsync(seller, app.Id);

        Assert.Equal(seller.OrganizationId.ToString(), app.Json.GetProperty("organization_id").GetString());
        Assert.Equal("enabled", app.Json.GetProperty("status").GetString());
        (await GetAsync(seller, "/v1/products", key)).Expect(200);
        (await GetAsync(seller, "/v1/orders", key)).ExpectProblem(403, "missing_scope");
    }

    [Fact]
    public async Task Nobody_gives_an_app_a_scope_that_they_lack()
    {
        var marketplace = await platform.MarketplaceAsync();
        var narrow = await marketplace.JoinAsync(OrganizationKind.Retailer, ["apps:write", "apps:read", "app_secrets:write", "api_keys:write", "products:read"]);
        var own = await AppAsync(narrow, ["products:read"]);

        var made = (await narrow.PostAsync("/v1/apps", new { name = "x", scopes = new[] { "products:read", "orders:read" } })).ExpectProblem(403, "credential_scope_not_held");
        var widened = (await narrow.PatchAsync($"/v1/apps/{own.Id}", new { scopes = new[] { "products:read", "orders:read" } })).ExpectProblem(403, "credential_scope_not_held");

        Assert.Equal(["orders:read", "orders:read"], new[] { made, widened }.Select(reply => reply.Json.GetProperty("required_scope").GetString()));
        (await narrow.PatchAsync($"/v1/apps/{own.Id}", new { name = "renamed" })).Expect(200);
    }

    [Fact]
    public async Task Nobody_makes_a_credential_that_can_do_more_than_their_own()
    {
        var marketplace = await platform.MarketplaceAsync();
        var wide = await AppAsync(marketplace.Operator, ["products:read", "orders:read"]);
        var narrow = await marketplace.JoinAsync(OrganizationKind.Operator, ["apps:read", "app_secrets:write", "api_keys:write", "products:read"]);

        (await narrow.PostAsync($"/v1/apps/{wide.Id}/secrets")).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PostAsync("/v1/api-keys", new { app_id = wide.Id, name = "all" })).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PostAsync("/v1/api-keys", new { app_id = wide.Id, name = "one", scopes = new[] { "orders:read" } })).ExpectProblem(403, "credential_scope_not_held");
        (await narrow.PostAsync("/v1/api-keys", new { app_id = wide.Id, name = "one", scopes = new[] { "products:read" } })).Expect(201);
    }

    [Fact]
    public async Task Every_unknown_scope_is_named()
    {
        var reply = await (await platform.MarketplaceAsync()).Seller.PostAsync("/v1/apps", new { name = "x", scopes = new[] { "products:read", "all", "root:write" } });

        reply.ExpectProblem(422, "credential_scope_unknown");
        Assert.Equal(["/scopes/1", "/scopes/2"], reply.Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()));
    }

    [Fact]
    public async Task The_operator_makes_apps_for_anybody_and_others_for_themselves()
    {
        var marketplace = await platform.MarketplaceAsync();
        object For(Party party) => new { name = "Portal", scopes = new[] { "orders:read" }, organization_id = party.OrganizationId.ToString() };

        var app = (await marketplace.Operator.PostAsync("/v1/apps", For(marketplace.Buyer))).Expect(201);
        (await marketplace.Seller.PostAsync("/v1/apps", For(marketplace.Buyer))).ExpectProblem(403, "operator_only");
        (await marketplace.Operator.PostAsync("/v1/apps", For((await platform.MarketplaceAsync()).Buyer))).ExpectProblem(404, "not_found");

        Assert.Contains(app.Id, await IdsAsync(marketplace.Buyer, "/v1/apps"));
        Assert.DoesNotContain(app.Id, await IdsAsync(marketplace.Seller, "/v1/apps"));
        Assert.Contains(app.Id, await IdsAsync(marketplace.Operator, $"/v1/apps?organization_id={marketplace.Buyer.OrganizationId}"));
        (await marketplace.Seller.GetAsync($"/v1/apps/{app.Id}")).ExpectProblem(404, "not_found");
    }

    [Fact]
    public async Task An_app_that_is_narrowed_narrows_its_keys_and_tokens()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller, ["products:read", "orders:read"]);
        var key = await KeyAsync(seller, app.Id);
        var token = await TokenAsync(seller, app.Id, await SecretAsync(seller, app.Id));
        (await GetAsync(seller, "/v1/orders", key)).Expect(200);
        (await GetAsync(seller, "/v1/orders", token)).Expect(200);

        (await seller.PatchAsync($"/v1/apps/{app.Id}", new { scopes = new[] { "products:read" } }, ("If-Match", app.Headers["ETag"]))).Expect(200);

        await WithinFiveSecondsAsync(async () => (await GetAsync(seller, "/v1/orders", key)).Status == 403 && (await GetAsync(seller, "/v1/orders", token)).Status == 403);
        (await GetAsync(seller, "/v1/products", key)).Expect(200);
    }

    [Fact]
    public async Task Disabling_an_app_acts_in_every_process_within_five_seconds()
    {
        await using var second = new PlatformServer(platform.Settings);
        await second.StartAsync(TestContext.Current.CancellationToken);
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller, ["products:read"]);
        var (kept, revoked) = (await KeyAsync(seller, app.Id), await KeyOfAsync(seller, app.Id));
        foreach (var key in (string[])[kept, revoked.Key])
            (await TokenClient.GetAsync(second.BaseUrl, "/v1/products", key)).Expect(200);

        (await seller.PostAsync($"/v1/api-keys/{revoked.Id}/revoke")).Expect(200);
        await WithinFiveSecondsAsync(async () => (await TokenClient.GetAsync(second.BaseUrl, "/v1/products", revoked.Key)).Status == 401);
        (await TokenClient.GetAsync(second.BaseUrl, "/v1/products", kept)).Expect(200);

        (await seller.PostAsync($"/v1/apps/{app.Id}/disable")).Expect(200);
        await WithinFiveSecondsAsync(async () => (await TokenClient.GetAsync(second.BaseUrl, "/v1/products", kept)).Status == 401);

        (await seller.PostAsync($"/v1/apps/{app.Id}/enable")).Expect(200);
        await WithinFiveSecondsAsync(async () => (await TokenClient.GetAsync(second.BaseUrl, "/v1/products", kept)).Status == 200);
        (await TokenClient.GetAsync(second.BaseUrl, "/v1/products", revoked.Key)).Expect(401);
    }

    [Fact]
    public async Task A_secret_is_rotated_with_an_overlap()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller, ["products:read"]);
        var first = await SecretAsync(seller, app.Id);

        var second = (await seller.PostAsync($"/v1/apps/{app.Id}/secrets", new { previous_expire_in = 2 })).Expect(201).Json.GetProperty("secret").GetString()!;
        await TokenAsync(seller, app.Id, first);
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);

        (await TokenClient.PostAsync(seller.BaseUrl, FormOf(app.Id, first))).Expect(401);
        await TokenAsync(seller, app.Id, second);
        var secrets = (await seller.GetAsync($"/v1/apps/{app.Id}/secrets")).Expect(200).Json.GetProperty("data").EnumerateArray().ToList();
        Assert.Equal([JsonValueKind.Null, JsonValueKind.String], secrets.Select(secret => secret.GetProperty("expires_at").ValueKind));
        Assert.All(secrets, secret => Assert.Equal(JsonValueKind.String, secret.GetProperty("last_used_at").ValueKind));
        Assert.All(secrets, secret => Assert.False(secret.TryGetProperty("secret", out _)));

        (await seller.PostAsync($"/v1/apps/{app.Id}/secrets/{secrets[0].GetProperty("id").GetString()}/revoke")).Expect(200);
        (await TokenClient.PostAsync(seller.BaseUrl, FormOf(app.Id, second))).Expect(401);
    }

    [Fact]
    public async Task A_reply_with_a_secret_is_given_again_only_to_those_with_the_same_rights()
    {
        var market = await platform.MarketplaceAsync();
        string[] scopes = ["app_secrets:create", "api_keys:create", "requests:read"];
        var app = await AppAsync(market.Seller, scopes);
        var full = await KeyAsync(market.Seller, app.Id);
        var narrow = (await market.Seller.PostAsync("/v1/api-keys", new { app_id = app.Id, name = "narrow", scopes = new[] { "app_secrets:create", "requests:read" } })).Expect(201);
        var path = $"/v1/apps/{app.Id}/secrets";
        Task<Reply> SendAsync(string credential) => market.Seller.PostAsync(path, new { }, ("Idempotency-Key", "one"), ("Authorization", $"Bearer {credential}"));
        var first = (await SendAsync(full)).Expect(201);

        var refused = (await SendAsync(narrow.Json.GetProperty("key").GetString()!)).ExpectProblem(422, "idempotency_key_reused");

        Assert.DoesNotContain("mks_test_", refused.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, (await SendAsync(full)).Expect(201).Text);
        for (var renewed = 0; renewed < 2; renewed++)
        {
            var again = (await SendAsync(await TokenAsync(market.Seller, app.Id, first.Json.GetProperty("secret").GetString()!))).Expect(201);
            Assert.Equal((first.Text, "true"), (again.Text, again.Headers["Idempotent-Replayed"]));
        }
    }

    [Fact]
    public async Task An_app_has_a_bounded_number_of_good_secrets()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller, ["products:read"]);
        for (var i = 0; i < AppSecret.ActiveMax; i++)
            await SecretAsync(seller, app.Id);

        (await seller.PostAsync($"/v1/apps/{app.Id}/secrets")).ExpectProblem(409, "app_secret_limit");
    }

    [Fact]
    public async Task The_events_of_apps_go_to_their_organization_and_the_operator_and_show_no_secret()
    {
        var marketplace = await platform.MarketplaceAsync();
        var app = await AppAsync(marketplace.Seller, ["products:read"]);
        var secret = await SecretAsync(marketplace.Seller, app.Id);
        var key = await KeyOfAsync(marketplace.Seller, app.Id);
        (await marketplace.Seller.PatchAsync($"/v1/apps/{app.Id}", new { name = "renamed" })).Expect(200);
        (await marketplace.Seller.PostAsync($"/v1/api-keys/{key.Id}/revoke")).Expect(200);

        foreach (var party in (Party[])[marketplace.Seller, marketplace.Operator])
        {
            var feed = await EventsAsync(party, app.Id, "api_key.revoked");
            Assert.Equal(["app.created", "app_secret.created", "api_key.created", "app.updated", "api_key.revoked"], feed.Select(told => told.GetProperty("type").GetString()));
            Assert.All(feed, told => Assert.False(told.GetRawText().Contains(secret[21..], StringComparison.Ordinal) || told.GetRawText().Contains(key.Key[20..], StringComparison.Ordinal)));
        }

        Assert.DoesNotContain((await marketplace.Buyer.GetAsync("/v1/events?after=0&limit=500")).Json.GetProperty("data").EnumerateArray(), told => About(told, app.Id));
    }

    [Fact]
    public async Task A_retry_gets_the_same_secret_again()
    {
        var seller = (await platform.MarketplaceAsync()).Seller;
        var app = await AppAsync(seller, ["products:read"]);

        var first = (await seller.PostAsync($"/v1/apps/{app.Id}/secrets", null, ("Idempotency-Key", "one"))).Expect(201);
        var again = (await seller.PostAsync($"/v1/apps/{app.Id}/secrets", null, ("Idempotency-Key", "one"))).Expect(201);

        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task Every_scope_says_what_it_is_for()
    {
        var scopes = (await (await platform.MarketplaceAsync()).Seller.GetAsync("/v1/scopes")).Expect(200).Json.GetProperty("data").EnumerateArray().ToList();

        Assert.Equal(Scopes.All.Keys.Order(StringComparer.Ordinal), scopes.Select(scope => scope.GetProperty("name").GetString()));
        Assert.All(scopes, scope => Assert.NotEmpty(scope.GetProperty("description").GetString()!));
    }

    internal static async Task<Reply> AppAsync(Party party, string[] scopes) => (await party.PostAsync("/v1/apps", new { name = "ERP", scopes })).Expect(201);

    internal static async Task<string> SecretAsync(Party party, string app) =>
        (await party.PostAsync($"/v1/apps/{app}/secrets")).Expect(201).Json.GetProperty("secret").GetString()!;

    internal static async Task<string> KeyAsync(Party party, string app) => (await KeyOfAsync(party, app)).Key;

    internal static async Task<(string Id, string Key)> KeyOfAsync(Party party, string app)
    {
        var reply = (await party.PostAsync("/v1/api-keys", new { app_id = app, name = "sync" })).Expect(201);
        return (reply.Id, reply.Json.GetProperty("key").GetString()!);
    }

    internal static Task<Reply> GetAsync(Party party, string path, string credential) => TokenClient.GetAsync(party.BaseUrl, path, credential);

    internal static Dictionary<string, string> FormOf(string app, string secret) =>
        new() { ["grant_type"] = "client_credentials", ["client_id"] = app, ["client_secret"] = secret };

    internal static async Task WithinFiveSecondsAsync(Func<Task<bool>> isSo)
    {
        var since = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(5), "It is not so after five seconds.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> TokenAsync(Party party, string app, string secret) =>
        (await TokenClient.PostAsync(party.BaseUrl, FormOf(app, secret))).Expect(200).Json.GetProperty("access_token").GetString()!;

    private static async Task<List<string?>> IdsAsync(Party party, string path) =>
        [.. (await party.GetAsync(path)).Expect(200).Json.GetProperty("data").EnumerateArray().Select(app => app.GetProperty("id").GetString())];

    private static async Task<List<JsonElement>> EventsAsync(Party party, string app, string last)
    {
        List<JsonElement> feed = [];
        await WithinFiveSecondsAsync(async () =>
        {
            feed = [.. (await party.GetAsync("/v1/events?after=0&limit=500")).Expect(200).Json.GetProperty("data").EnumerateArray().Where(told => About(told, app))];
            return feed.Any(told => told.GetProperty("type").GetString() == last);
        });
        return feed;
    }

    private static bool About(JsonElement told, string app) => told.GetProperty("data").GetRawText().Contains(app, StringComparison.Ordinal);
}
