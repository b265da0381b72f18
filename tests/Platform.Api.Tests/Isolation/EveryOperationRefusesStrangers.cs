using System.Text.Json;
using Platform.Api.Access.Credentials;

namespace Platform.Api.Tests.Isolation;

/// <summary>
/// Every operation of the API's document, asked by whoever must not get an answer. The document is made by the server,
/// so an operation added tomorrow is in here tomorrow.
/// </summary>
public sealed class EveryOperationRefusesStrangers(PlatformFixture platform) : IAsyncLifetime
{
    /// <summary>They make something of the caller's own, whatever others have; the reply shows that and nothing else.</summary>
    private static readonly string[] MakeTheirOwn = ["products_create", "products_put_by_external_id", "warehouses_create", "webhook_endpoints_create", "roles_create", "identity_providers_create", "event_consumers_create", "sandboxes_create", "trigger_trigger", "sandbox_clock_freeze", "sandbox_clock_resume", "sandbox_clock_advance"];

    /// <summary>What everybody in a marketplace sees: the catalog, who takes part, the events of both, and a sandbox's clock.</summary>
    private static readonly string[] ForAllInAMarketplace = ["products_list", "products_get", "organizations_list", "organizations_get", "event_feed_list", "event_feed_digest", "event_types_list", "sandbox_clock_get", "sandbox_clock_list_advances", "sandbox_clock_get_advance", "sandbox_clock_cancel_advance"];

    /// <summary>Everybody has some of these and sees them, and nobody else's.</summary>
    private static readonly string[] ListTheirOwn = ["apps_list", "api_keys_list", "scopes_list", "roles_list"];

    private static readonly HttpClient Anonymous = new() { Timeout = TimeSpan.FromSeconds(60) };
    private FullMarketplace full = null!;
    private IReadOnlyList<OperationCall> operations = null!;

    public async ValueTask InitializeAsync()
    {
        full = await FullMarketplace.OfAsync(platform);
        operations = OperationCall.All(full);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic YTpi")]
    public async Task Without_a_credential_the_answer_is_401(string? credential)
    {
        await AllAsync(async operation =>
        {
            using var request = new HttpRequestMessage(operation.Method, platform.Server.BaseUrl + operation.Path);
            if (credential is not null)
                request.Headers.TryAddWithoutValidation("Authorization", credential);
            using var response = await Anonymous.SendAsync(request, TestContext.Current.CancellationToken);
            var reply = await Reply.OfAsync(response);
            return reply.Status == 401 && reply.Code == "unauthenticated" && response.Headers.WwwAuthenticate.Count > 0 ? null : Said(reply);
        });
    }

    [Fact]
    public async Task Without_its_scope_the_answer_is_403_and_names_it()
    {
        var lacking = new Dictionary<string, Party>();
        foreach (var scope in operations.Select(operation => operation.Scope).Distinct())
            lacking[scope] = await full.Market.JoinAsync(OrganizationKind.Operator, [.. Scopes.All.Keys.Where(given => !Scopes.Whole([given]).Contains(scope))]);

        await AllAsync(async operation =>
        {
            var reply = await operation.ByAsync(lacking[operation.Scope]);
            return reply.Status == 403 && reply.Code == "missing_scope" && reply.Json.GetProperty("required_scope").GetString() == operation.Scope ? null : Said(reply);
        });
    }

    [Fact]
    public async Task To_another_marketplace_nothing_of_this_one_exists()
    {
        foreach (var role in new Func<Marketplace, Party>[] { others => others.Operator, others => others.Buyer, others => others.Seller })
        {
            var others = await platform.MarketplaceAsync();
            var party = role(others);
            await AllAsync(async operation =>
            {
                var reply = await operation.ByAsync(party);
                return operation switch
                {
                    { OperationId: "request_log_list" } => AreOwnCalls(reply, party) ? null : Said(reply),
                    _ when Leak(operation, reply) is { } leak => $"shows {leak}",
                    _ when CodeOf(reply) == "operator_only" && party != others.Operator => null,
                    _ when MakeTheirOwn.Contains(operation.OperationId) => reply.Status is 201 or 202 or 409 || (reply.Status == 200 && (operation.Method == HttpMethod.Put || operation.Path.StartsWith("/v1/sandbox/", StringComparison.Ordinal))) ? null : Said(reply),
                    { OperationId: "audit_log_verify" } => reply.Status == 200 ? null : Said(reply), // proves their own
                    { NamesOne: true } => reply.Status == 404 ? Differs(reply, await operation.OfNothingAsync(party)) : Said(reply),
                    { IsRead: true } => reply.Status == 200 ? null : Said(reply),
                    _ => reply.Status is 404 or 422 ? null : Said(reply),
                };
            });
        }
    }

    [Fact]
    public async Task To_another_marketplace_a_filter_by_this_one_s_ids_finds_nothing()
    {
        var others = await platform.MarketplaceAsync();
        await AllAsync(async operation =>
        {
            foreach (var query in operation.Queries.Where(_ => !operation.NamesOne))
            {
                var reply = await operation.FilteredAsync(others.Operator, query, full.Queries[query]);
                if (reply.Status != 200 || reply.Json.GetProperty("data").GetArrayLength() != 0)
                    return $"{query}: {Said(reply)}";
            }

            return null;
        });
    }

    [Fact]
    public async Task To_a_third_party_of_the_marketplace_others_documents_do_not_exist()
    {
        var third = await full.Market.JoinAsync(OrganizationKind.Retailer);
        await AllAsync(async operation =>
        {
            if (ForAllInAMarketplace.Contains(operation.OperationId) || !(operation.NamesOne || operation.IsRead))
                return null;
            if (MakeTheirOwn.Contains(operation.OperationId))
                return null;

            var reply = await operation.ByAsync(third);
            if (operation.OperationId == "request_log_list")
                return AreOwnCalls(reply, third) ? null : Said(reply);
            if (ListTheirOwn.Contains(operation.OperationId))
                return reply.Status != 200 ? Said(reply) : Leak(operation, reply) is { } leak ? $"shows {leak}" : null;

            return CodeOf(reply) == "operator_only" || (operation.NamesOne && reply.Status == 404) ? null
                : !operation.NamesOne && reply.Status == 200 && reply.Json.GetProperty("data").GetArrayLength() == 0 ? null
                : Said(reply);
        });
    }

    [Fact]
    public async Task What_strangers_try_changes_nothing()
    {
        var strangers = new[] { (await platform.MarketplaceAsync()).Operator, await full.Market.JoinAsync(OrganizationKind.Distributor) };
        var before = await TagsAsync();
        foreach (var stranger in strangers)
        {
            foreach (var operation in operations.Where(operation => !operation.IsRead && operation.NamesOne))
                await operation.ByAsync(stranger);
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, await TagsAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Reads first, so that what a stranger makes of its own is not there yet.
    private async Task AllAsync(Func<OperationCall, Task<string?>> fault)
    {
        var faults = new List<string>();
        foreach (var operation in operations.OrderByDescending(operation => operation.IsRead))
        {
            if (await fault(operation) is { } found)
                faults.Add($"{operation}: {found}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.NotEmpty(operations);
    }

    /// <summary>What of the marketplace a reply gives away; what the request itself said may come back.</summary>
    private string? Leak(OperationCall operation, Reply reply)
    {
        var said = operation.Path + JsonSerializer.Serialize(operation.Body);
        return full.Ids.Append(full.Mark).FirstOrDefault(word =>
            reply.Text.Contains(word, StringComparison.Ordinal) && !said.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether the log shows what the party itself asked for and nothing else; others' ids may be among that.</summary>
    private static bool AreOwnCalls(Reply reply, Party party) =>
        reply.Json.GetProperty("data").EnumerateArray().All(call => call.GetProperty("app_id").GetString() == party.Credentials.ClientId);

    private static string? Differs(Reply foreign, Reply unknown) =>
        (foreign.Status, foreign.Code, Detail(foreign)) == (unknown.Status, unknown.Code, Detail(unknown)) ? null : $"differs from the answer for an id that nobody has: {foreign.Text} {unknown.Text}";

    private static string? Detail(Reply reply) => reply.Json.GetProperty("detail").GetString();

    private static string? CodeOf(Reply reply) => reply.Text.Length == 0 ? null : reply.Code;

    private static string Said(Reply reply) => $"{reply.Status} {reply.Text[..Math.Min(400, reply.Text.Length)]}";

    private async Task<Dictionary<string, string>> TagsAsync()
    {
        var tags = new Dictionary<string, string>();
        foreach (var operation in operations.Where(operation => operation is { IsRead: true, NamesOne: true }))
        {
            if ((await operation.ByAsync(full.Market.Operator)).Headers.TryGetValue("ETag", out var tag))
                tags[operation.OperationId] = tag;
        }

        return tags;
    }
}
