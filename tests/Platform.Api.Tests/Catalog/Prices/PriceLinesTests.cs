using System.Text.Json;
using Platform.Api.Catalog.Prices;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Tests.Catalog.Prices;

public sealed class PriceLinesTests(PlatformFixture platform)
{
    [Fact]
    public async Task A_thousand_lines_take_as_many_round_trips_as_one()
    {
        var market = await platform.MarketplaceAsync();
        var variants = await VariantsAsync(market, 500);
        await using var verbs = new VerbRunner(platform);
        var one = new[] { new LineToPrice(variants[0], 1) };
        var thousand = variants.Concat(variants).Select(variant => new LineToPrice(variant, 10)).ToList();

        var few = 0;
        var many = 0;
        await verbs.DoAsync<PriceLines>(market, market.Buyer, async prices =>
        {
            few = await VerbRunner.RoundTripsAsync(() => prices.PriceAsync(one, market.Buyer.OrganizationId, default));
            many = await VerbRunner.RoundTripsAsync(() => prices.PriceAsync(thousand, market.Buyer.OrganizationId, default));
        });

        Assert.Equal(1, few);
        Assert.Equal(1, many);
    }

    [Fact]
    public async Task Lines_are_priced_in_their_places_and_the_same_variant_may_come_twice()
    {
        var market = await platform.MarketplaceAsync();
        var variants = await VariantsAsync(market, 2);
        await using var verbs = new VerbRunner(platform);
        var unknown = Id<Variant>.New(DateTimeOffset.UtcNow);

        var lines = await verbs.DoAsync<PriceLines, IReadOnlyList<PricedLine>>(market, market.Buyer, prices => prices.PriceAsync(
            [new(variants[1], 10), new(unknown, 1), new(variants[0], 9), new(variants[1], 1)], market.Buyer.OrganizationId, default));

        Assert.Equal(["18.00", "", "18.00", "2.00"], lines.Select(line => line.Offer is null ? "" : line.Total.Amount));
        Assert.Equal("/lines/1/variant_id", Assert.Single(lines.SelectMany(line => line.Faults)).Pointer);
        Assert.Equal(market.Seller.OrganizationId, lines[0].Offer!.SellerId);
        Assert.Equal("Washer", lines[0].Offer!.Name);
    }

    [Fact]
    public async Task Another_marketplace_offers_nothing_here()
    {
        var market = await platform.MarketplaceAsync();
        var other = await platform.MarketplaceAsync();
        var variants = await VariantsAsync(market, 1);
        await using var verbs = new VerbRunner(platform);

        var lines = await verbs.DoAsync<PriceLines, IReadOnlyList<PricedLine>>(
            other, other.Buyer, prices => prices.PriceAsync([new(variants[0], 10)], other.Buyer.OrganizationId, default));

        Assert.Equal("variant_unknown", Assert.Single(lines[0].Faults).Code);
    }

    private static async Task<List<Id<Variant>>> VariantsAsync(Marketplace market, int count)
    {
        var variants = new List<Id<Variant>>();
        foreach (var skus in Enumerable.Range(0, count).Chunk(100))
        {
            var product = (await market.Seller.PostAsync("/v1/products", new
            {
                name = "Washer",
                variants = skus.Select(sku => new
                {
                    sku = $"W-{sku}",
                    unit = "C62",
                    price = new { amount = "2", currency = "USD" },
                    tiers = new[] { new { from_quantity = 10, price = new { amount = "1.8", currency = "USD" } } },
                }),
            })).Expect(201);
            variants.AddRange(product.Json.GetProperty("variants").EnumerateArray().Select(IdOf));
        }

        return variants;
    }

    private static Id<Variant> IdOf(JsonElement variant) => Id<Variant>.Parse(variant.GetProperty("id").GetString()!);
}
