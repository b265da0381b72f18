namespace Platform.Api.Stock.Inventory;

public static class InventoryErrors
{
    public static readonly RefusalKind InsufficientStock = new(409, "insufficient_stock", "There is not enough stock");
    public static readonly RefusalKind NotReserved = new(409, "stock_not_reserved", "The document holds no such stock");
    public static readonly RefusalKind WarehouseTaken = new(409, "warehouse_taken", "The seller has a warehouse with this code or external id already");

    /// <summary>Names every line that lacks, and how much there is for it.</summary>
    public static Refusal Insufficient(IReadOnlyList<Shortage> shortages) =>
        Lacking(InsufficientStock, shortages, "There is not enough stock; errors names each line and how much is available. Order less, or wait until there is more.");

    /// <summary>Names every line that wants more than is held for it.</summary>
    public static Refusal NotHeld(IReadOnlyList<Shortage> shortages) =>
        Lacking(NotReserved, shortages, "More would be shipped than is reserved; errors names each line and how much is held for it.");

    private static Refusal Lacking(RefusalKind kind, IReadOnlyList<Shortage> shortages, string detail) => new(kind, detail)
    {
        Faults = [.. shortages.Select(line => new Fault($"/lines/{line.Line}", kind.Code,
            $"{Text(line.Wanted)} wanted, {Text(line.Available)} available."))],
        Members = new Dictionary<string, object?>
        {
            ["shortages"] = shortages.Select(line => new
            {
                pointer = $"/lines/{line.Line}",
                variant_id = line.VariantId,
                wanted = new Quantity(line.Wanted),
                available = new Quantity(line.Available),
            }).ToList(),
        },
    };

    private static string Text(decimal quantity) => new Quantity(quantity).ToString();
}
