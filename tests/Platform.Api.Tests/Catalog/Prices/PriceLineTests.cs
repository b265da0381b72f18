using Platform.Api.Catalog.Prices;
using Platform.Api.Catalog.Products;

namespace Platform.Api.Tests.Catalog.Prices;

public sealed class PriceLineTests
{
    private static readonly Currency Dollars = Currency.Parse("USD");

    [Theory]
    [InlineData(10, 10, "0.0125", "0.13")] // half a cent goes away from zero
    [InlineData(99, 10, "0.0125", "1.24")]
    [InlineData(100, 100, "0.01", "1.00")]
    [InlineData(999, 100, "0.01", "9.99")]
    [InlineData(1_000, 1_000, "0.005", "5.00")]
    public void The_highest_tier_reached_applies(int quantity, int tier, string unitPrice, string total)
    {
        var line = PriceLine.Of(Screws(), quantity, "/lines/0");

        Assert.Empty(line.Faults);
        Assert.Equal(tier, line.Reason!.TierFromQuantity.Value);
        Assert.Equal(PriceSource.BaseList, line.Reason.Source);
        Assert.Equal(decimal.Parse(unitPrice, System.Globalization.CultureInfo.InvariantCulture), line.UnitPrice.Amount);
        Assert.Equal(total, line.Total.Amount);
    }

    [Theory]
    [InlineData("9", "/lines/3/quantity below_minimum_quantity")]
    [InlineData("0", "/lines/3/quantity below_minimum_quantity")]
    [InlineData("-10", "/lines/3/quantity below_minimum_quantity")]
    [InlineData("13", "/lines/3/quantity not_order_multiple")]
    [InlineData("12.5", "/lines/3/quantity not_order_multiple|/lines/3/quantity not_whole")]
    public void A_quantity_that_cannot_be_ordered_says_why(string quantity, string faults)
    {
        var line = PriceLine.Of(Screws() with { OrderMultiple = 5 }, decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), "/lines/3");

        Assert.Equal(faults.Split('|'), line.Faults.Select(fault => $"{fault.Pointer} {fault.Code}").Order());
    }

    [Fact]
    public void What_is_measured_is_sold_in_fractions()
    {
        var line = PriceLine.Of(Screws() with { Unit = Unit.Parse("KGM"), MinimumQuantity = 0.5m, OrderMultiple = 0.25m }, 12.75m, "/lines/0");

        Assert.Empty(line.Faults);
        Assert.Equal("0.16", line.Total.Amount);
    }

    [Fact]
    public void A_variant_no_longer_offered_or_never_known_cannot_be_ordered()
    {
        Assert.Equal("variant_inactive", Assert.Single(PriceLine.Of(Screws() with { IsActive = false }, 10, "/lines/0").Faults).Code);
        Assert.Equal("variant_unknown", Assert.Single(PriceLine.Of(null, 10, "/lines/0").Faults).Code);
    }

    [Theory]
    [InlineData("999999999999", "999999999999")]
    [InlineData("100000000", "900000000")]
    public void A_total_beyond_any_amount_is_a_fault_and_not_a_failure(string price, string quantity)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var offer = Screws() with { OrderMultiple = 1, Prices = [(10, new UnitPrice(decimal.Parse(price, culture), Dollars))] };

        Assert.Equal("total_too_large", Assert.Single(PriceLine.Of(offer, decimal.Parse(quantity, culture), "/lines/0").Faults).Code);
    }

    [Fact]
    public void Orderable_lines_pass_and_others_are_named_all_at_once()
    {
        var good = PriceLine.Of(Screws(), 10, "/lines/0");
        Assert.Single(PriceLines.Orderable([good]));

        var refusal = Assert.Throws<Refusal>(() => PriceLines.Orderable(
            [good, PriceLine.Of(Screws(), 1, "/lines/1"), PriceLine.Of(null, 1, "/lines/2")]));
        Assert.Equal(["/lines/1/quantity", "/lines/2/variant_id"], refusal.Faults.Select(fault => fault.Pointer));
    }

    private static Offer Screws() => new(
        Id<Variant>.New(DateTimeOffset.UnixEpoch), default, default, "Screw", "S-1", Unit.Piece, 10, 1, true,
        [(10, new UnitPrice(0.0125m, Dollars)), (100, new UnitPrice(0.01m, Dollars)), (1_000, new UnitPrice(0.005m, Dollars))]);
}
