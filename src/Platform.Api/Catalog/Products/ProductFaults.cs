namespace Platform.Api.Catalog.Products;

/// <summary>What is wrong with the content of a product beyond the shape of its members: every fault, not the first.</summary>
public static class ProductFaults
{
    public static IReadOnlyList<Fault> In(ProductContent content)
    {
        var faults = new List<Fault>();
        foreach (var (variant, index) in content.Variants.Select((variant, index) => (variant, index)))
        {
            faults.AddRange(InQuantities(variant, $"/variants/{index}"));
            faults.AddRange(InTiers(variant, $"/variants/{index}"));
        }

        faults.AddRange(Repeated(content.Variants, "sku", variant => variant.Sku));
        faults.AddRange(Repeated(content.Variants, "external_id", variant => variant.ExternalId));
        return faults;
    }

    private static IEnumerable<Fault> InQuantities(VariantContent variant, string at)
    {
        var quantities = variant.PriceTiers().Select((tier, index) => (Quantity: tier.FromQuantity.Value, At: $"{at}/tiers/{index}/from_quantity"))
            .Prepend((variant.Multiple(), $"{at}/order_multiple"))
            .Prepend((variant.MinimumQuantity(), $"{at}/moq"));
        foreach (var (quantity, pointer) in quantities)
        {
            if (quantity <= 0)
                yield return new Fault(pointer, "not_positive", "Send a quantity above zero.");
            else if (variant.Unit.IsCounted && !decimal.IsInteger(quantity))
                yield return new Fault(pointer, "not_whole", $"{variant.Unit} is counted: send a whole number.");
        }
    }

    private static IEnumerable<Fault> InTiers(VariantContent variant, string at)
    {
        var below = variant.MinimumQuantity();
        foreach (var (tier, index) in variant.PriceTiers().Select((tier, index) => (tier, index)))
        {
            if (tier.FromQuantity.Value <= below)
                yield return new Fault($"{at}/tiers/{index}/from_quantity", "not_ascending",
                    "Each tier starts above the one before, and the first above moq, where the base price starts.");
            if (tier.Price.Currency != variant.Price.Currency)
                yield return new Fault($"{at}/tiers/{index}/price/currency", "currency_differs",
                    $"All prices of a variant are in one currency; this variant's is {variant.Price.Currency}.");
            below = Math.Max(below, tier.FromQuantity.Value);
        }
    }

    private static IEnumerable<Fault> Repeated(
        IReadOnlyList<VariantContent> variants, string member, Func<VariantContent, string?> value)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < variants.Count; index++)
        {
            if (value(variants[index]) is { } text && !seen.Add(text))
                yield return new Fault($"/variants/{index}/{member}", "repeated", $"Another variant of this product has this {member} already.");
        }
    }
}
