using System.Globalization;

namespace Platform.Api.Tests.Kernel;

/// <summary>The order of lists: one convention, for the lists that EF reads and for the one in SQL.</summary>
public sealed class SortApiTests(PlatformFixture platform)
{
    [Theory]
    [InlineData("/v1/products")]
    [InlineData("/v1/orders")]
    [InlineData("/v1/inventory/movements")]
    [InlineData("/v1/organizations")]
    public async Task A_list_is_newest_first_unless_it_is_asked_for_oldest_first(string list)
    {
        var marketplace = await platform.MarketplaceAsync();
        for (var i = 0; i < 3; i++)
            await marketplace.PlacedAsync((await marketplace.StockedAsync(10)).VariantId);

        var newest = await IdsAsync(marketplace.Operator, list);

        Assert.Equal(newest.OrderDescending(StringComparer.Ordinal), newest);
        Assert.Equal(newest, await IdsAsync(marketplace.Operator, $"{list}?sort=-created_at"));
        Assert.Equal(Enumerable.Reverse(newest), await IdsAsync(marketplace.Operator, $"{list}?sort=created_at"));
        Assert.Equal(Enumerable.Reverse(newest), await WalkAsync(marketplace.Operator, $"{list}?sort=created_at&limit=2"));
        Assert.Equal(newest, await WalkAsync(marketplace.Operator, $"{list}?sort=-created_at&limit=2"));
    }

    [Theory]
    [InlineData("/v1/products")]
    [InlineData("/v1/orders")]
    [InlineData("/v1/webhook-endpoints")]
    public async Task Another_sort_is_refused_and_the_known_ones_are_named(string list)
    {
        var marketplace = await platform.MarketplaceAsync();

        var refused = (await marketplace.Buyer.GetAsync($"{list}?sort=total")).ExpectProblem(400, "unknown_parameter");

        Assert.Contains("-created_at", refused.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        Assert.Equal("sort", refused.Json.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task Events_have_one_order_and_know_no_sort()
    {
        var marketplace = await platform.MarketplaceAsync();

        (await marketplace.Buyer.GetAsync("/v1/events?sort=created_at")).ExpectProblem(400, "unknown_parameter");
    }

    [Fact]
    public async Task Walking_oldest_first_meets_every_row_once_while_others_are_made()
    {
        var marketplace = await platform.MarketplaceAsync();
        var variant = (await marketplace.StockedAsync(1_000)).VariantId;
        var made = new List<string>();
        for (var i = 0; i < 6; i++)
            made.Add((await marketplace.PlacedAsync(variant)).Id);

        var inserting = Task.Run(async () =>
        {
            for (var i = 0; i < 12; i++)
                made.Add((await marketplace.PlacedAsync(variant)).Id);
        }, TestContext.Current.CancellationToken);
        var seen = await WalkAsync(marketplace.Buyer, "/v1/orders?sort=created_at&limit=2", until: inserting);
        await inserting;

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(made.Take(seen.Count), seen);
        Assert.True(seen.Count >= 6, string.Create(CultureInfo.InvariantCulture, $"Only {seen.Count} of the rows that were there."));
    }

    private static async Task<List<string>> IdsAsync(Party reader, string path) =>
        Ids((await reader.GetAsync(path)).Expect(200));

    private static List<string> Ids(Reply page) =>
        [.. page.Json.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];

    /// <summary>All pages, by their cursors; slowly, where others write meanwhile.</summary>
    private static async Task<List<string>> WalkAsync(Party reader, string path, Task? until = null)
    {
        var seen = new List<string>();
        for (string? cursor = "", next = null; cursor is not null; cursor = next)
        {
            var page = (await reader.GetAsync(cursor.Length == 0 ? path : $"{path}&cursor={cursor}")).Expect(200);
            seen.AddRange(Ids(page));
            next = page.Json.GetProperty("next_cursor").GetString();
            if (until is not null)
                await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return seen;
    }
}
