using Platform.Api.Catalog.Products;

namespace Platform.Api.Stock.Inventory;

/// <summary>A line of a document that moves stock.</summary>
/// <param name="LineId">The line, by the document's own id for it.</param>
/// <param name="VariantId">What is moved.</param>
/// <param name="Quantity">How much of it, above zero.</param>
public readonly record struct StockLine(string LineId, Id<Variant> VariantId, decimal Quantity);

/// <summary>Stock that can be taken: a level, or what a reservation holds.</summary>
/// <param name="Source">Which row it is in.</param>
/// <param name="VariantId">What it is.</param>
/// <param name="WarehouseId">Where it is.</param>
/// <param name="LineId">For which line alone it may be taken; <c>null</c> where for any.</param>
/// <param name="Available">How much.</param>
public readonly record struct AvailableStock(Guid Source, Id<Variant> VariantId, Id<Warehouse> WarehouseId, string? LineId, decimal Available);

/// <summary>So much of a stock goes to a line.</summary>
public readonly record struct Taking(StockLine Line, AvailableStock From, decimal Quantity);

/// <summary>A line that cannot be met, by its place among the lines.</summary>
public readonly record struct Shortage(int Line, Id<Variant> VariantId, decimal Wanted, decimal Available);

/// <summary>
/// The rule by which lines take stock: from the first place that has enough for the whole line, and only where none
/// has, from several in their order.
/// </summary>
public sealed class AllocateStock
{
    private readonly List<Taking> takings = [];
    private readonly List<Shortage> shortages = [];
    private readonly IReadOnlyList<AvailableStock> stocks;
    private readonly decimal[] left;

    /// <param name="lines">What is wanted.</param>
    /// <param name="stocks">What there is, the place to take from first in front.</param>
    public AllocateStock(IReadOnlyList<StockLine> lines, IReadOnlyList<AvailableStock> stocks)
    {
        this.stocks = stocks;
        left = [.. stocks.Select(stock => stock.Available)];
        for (var index = 0; index < lines.Count; index++)
            Allocate(lines[index], index);
    }

    public IReadOnlyList<Taking> Takings => takings;

    /// <summary>Every line that lacks; where there is one, nothing may be taken.</summary>
    public IReadOnlyList<Shortage> Shortages => shortages;

    private void Allocate(StockLine line, int index)
    {
        var places = Enumerable.Range(0, stocks.Count).Where(place => IsFor(line, stocks[place]) && left[place] > 0).ToList();
        var available = places.Sum(place => left[place]);
        if (available < line.Quantity)
        {
            shortages.Add(new Shortage(index, line.VariantId, line.Quantity, available));
            return;
        }

        var enough = places.FindIndex(place => left[place] >= line.Quantity);
        var wanted = line.Quantity;
        foreach (var place in enough < 0 ? places : [places[enough]])
        {
            var quantity = Math.Min(wanted, left[place]);
            if (quantity <= 0)
                break;

            takings.Add(new Taking(line, stocks[place], quantity));
            left[place] -= quantity;
            wanted -= quantity;
        }
    }

    private static bool IsFor(StockLine line, AvailableStock stock) =>
        stock.VariantId == line.VariantId && (stock.LineId is null || stock.LineId == line.LineId);
}
