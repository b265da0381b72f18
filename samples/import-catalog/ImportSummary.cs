using System.Globalization;

namespace ImportCatalog;

/// <summary>Says what the run did.</summary>
internal static class ImportSummary
{
    public static void Print(PutProducts products, StockVariants stock, PlaceOrders orders, long events, TimeSpan took)
    {
        Console.WriteLine();
        Console.WriteLine($"Products   {Text.Count(products.Made)} made, {Text.Count(products.Changed)} changed, {Text.Count(products.Unchanged)} unchanged");
        Console.WriteLine($"Stock      {Text.Count(stock.Made)} adjustments made, {Text.Count(stock.Replayed)} replayed");
        Console.WriteLine($"Orders     {Text.Count(orders.Placed)} placed, {Text.Count(orders.Replayed)} replayed, "
            + $"{Text.Count(orders.AlreadyThere)} already there, {Text.Count(orders.Refused.Count)} refused");
        Console.WriteLine($"Events     {Text.Count(events)} events were written");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Time       {took.TotalSeconds:N1} s"));
    }
}
