using Platform.Api.Catalog.Products;

namespace Platform.Api.Tests.Catalog.Products;

public sealed class ProductTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_fault_of_every_variant_is_named_at_once()
    {
        var content = Content(
            Variant("A") with { Moq = new(0), OrderMultiple = new(1.5m) },
            Variant("B") with { Moq = new(10), Tiers = [Tier(10, "USD"), Tier(20, "EUR"), Tier(15, "USD"), Tier(30.5m, "USD")] },
            Variant("A") with { ExternalId = "x" },
            Variant("C") with { ExternalId = "x" });

        var refusal = Assert.Throws<Refusal>(() => Product.Make(default, null, content, null, Now));

        Assert.Equal(
            [
                "/variants/0/moq not_positive", "/variants/0/order_multiple not_whole",
                "/variants/1/tiers/0/from_quantity not_ascending", "/variants/1/tiers/1/price/currency currency_differs",
                "/variants/1/tiers/2/from_quantity not_ascending", "/variants/1/tiers/3/from_quantity not_whole",
                "/variants/2/sku repeated", "/variants/3/external_id repeated",
            ],
            refusal.Faults.Select(fault => $"{fault.Pointer} {fault.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_product_starts_with_its_prices_from_the_minimum_quantity_up()
    {
        var product = Product.Make(default, "B1", Content(Variant("A") with { Moq = new(5), Tiers = [Tier(50, "USD")] }), null, Now);

        Assert.Equal([5m, 50m], product.Variants[0].Prices.Select(price => price.FromQuantity));
        Assert.Equal(1, product.Variants[0].OrderMultiple);
    }

    [Fact]
    public void A_variant_left_out_is_withdrawn_and_comes_back_as_itself()
    {
        var product = Product.Make(default, null, Content(Variant("A"), Variant("B")), null, Now);
        var id = product.Variants[1].Id;

        product.Become(Content(Variant("A")), null, Now);
        Assert.Equal([true, false], product.Variants.Select(variant => variant.IsActive));

        product.Become(Content(Variant("A"), Variant("B") with { Moq = new(7) }), null, Now);
        Assert.Equal((id, true, 7m), (product.Variants[1].Id, product.Variants[1].IsActive, product.Variants[1].MinimumQuantity));
        Assert.Equal([7m], product.Variants[1].Prices.Select(price => price.FromQuantity));
    }

    [Fact]
    public void A_variant_keeps_its_unit()
    {
        var product = Product.Make(default, null, Content(Variant("A")), null, Now);

        var refusal = Assert.Throws<Refusal>(() => product.Become(Content(Variant("A") with { Unit = Unit.Parse("KGM") }), null, Now));
        Assert.Equal("variant_unit_fixed", refusal.Kind.Code);
    }

    [Fact]
    public void An_edit_changes_what_it_names_and_leaves_the_rest()
    {
        var product = Product.Make(
            default, null, Content(Variant("A")) with { Metadata = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } }, null, Now);

        product.Edit(new EditProductRequest { Description = "New", Metadata = new Dictionary<string, string> { ["a"] = "", ["c"] = "3" } }, null);

        Assert.Equal(("Bolt", "New"), (product.Name, product.Description));
        Assert.Equal([("b", "2"), ("c", "3")], product.Metadata.Select(entry => (entry.Key, entry.Value)));
    }

    [Fact]
    public void A_category_comes_with_its_parents()
    {
        Assert.Equal(["hardware", "hardware/fasteners", "hardware/fasteners/bolts"], Category.PathsDownTo("hardware/fasteners/bolts"));
    }

    private static PutProductRequest Content(params VariantContent[] variants) => new() { Name = "Bolt", Variants = variants };

    private static VariantContent Variant(string sku) => new() { Sku = sku, Unit = Unit.Piece, Price = Price(2, "USD") };

    private static PriceTier Tier(decimal from, string currency) => new() { FromQuantity = new(from), Price = Price(1, currency) };

    private static UnitPrice Price(decimal amount, string currency) => new(amount, Currency.Parse(currency));
}
