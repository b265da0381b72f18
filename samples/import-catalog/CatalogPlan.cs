namespace ImportCatalog;

/// <summary>A product to put: one stock code, or the next hundred prices of one that has more.</summary>
internal sealed record PlannedProduct(string ExternalId, string Name, IReadOnlyList<PlannedVariant> Variants);

/// <summary>One price of a stock code, and how many pieces the file sells at it.</summary>
internal sealed record PlannedVariant(string Sku, string Price, long Sold);

/// <summary>The catalog that a file sells from.</summary>
internal static class CatalogPlan
{
    private const int VariantsMax = 100; // of one product
    private const int NameLengthMax = 200;

    public static IReadOnlyList<PlannedProduct> Of(IEnumerable<SalesLine> lines) =>
    [
        .. lines.Where(line => line.Kind == LineKind.Goods)
            .GroupBy(line => line.Item)
            .OrderBy(item => item.Key, StringComparer.Ordinal)
            .SelectMany(ProductsOf),
    ];

    private static IEnumerable<PlannedProduct> ProductsOf(IGrouping<string, SalesLine> item)
    {
        var name = NameOf(item);
        return item.GroupBy(line => line.UnitPrice)
            .OrderBy(price => price.Key)
            .Select(price => new PlannedVariant(price.First().Sku, price.First().PriceText, price.Sum(line => (long)line.Quantity)))
            .Chunk(VariantsMax)
            .Select((variants, place) => new PlannedProduct(place == 0 ? item.Key : $"{item.Key}~{place + 1}", name, variants));
    }

    /// <summary>The description that most lines have; of two as frequent, the first in the alphabet.</summary>
    private static string NameOf(IGrouping<string, SalesLine> item)
    {
        var name = item.Where(line => line.Description != "")
            .CountBy(line => line.Description)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key).FirstOrDefault(item.Key);
        return name.Length <= NameLengthMax ? name : name[..NameLengthMax];
    }
}
