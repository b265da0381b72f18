using System.Globalization;

namespace Platform.Api.Hosting.Demo;

/// <summary>A product to put up, and how much of each variant there is.</summary>
public sealed record DemoProduct(string ExternalId, string Sku, int Stock, object Content);

/// <summary>A small catalog that reads like a real one, and comes out the same every time.</summary>
public static class DemoProducts
{
    private static readonly string[] Finishes = ["zinc plated", "stainless A2", "stainless A4", "black oxide"];
    private static readonly string[] Threads = ["M3", "M4", "M5", "M6", "M8", "M10", "M12", "M16"];
    private static readonly string[] Weaves = ["percale", "sateen", "linen", "flannel", "jersey", "terry"];
    private static readonly string[] Colors = ["white", "sand", "slate", "navy", "moss"];

    public static IEnumerable<DemoProduct> Of(DemoParty seller) => seller.Name switch
    {
        "Nordwerk Fasteners" =>
            from kind in (string[])["Hex bolt", "Socket screw", "Hex nut"]
            from thread in Threads
            from finish in Finishes
            select Fastener(kind, thread, finish),
        "Solara Textiles" =>
            from kind in (string[])["Bed sheet", "Pillowcase"]
            from weave in Weaves
            from color in Colors
            select Textile(kind, weave, color),
        _ => Enumerable.Range(1, 44).Select(Consumable),
    };

    private static DemoProduct Fastener(string kind, string thread, string finish)
    {
        var sku = Sku("NW", kind, thread, finish);
        var price = 0.02m + 0.013m * int.Parse(thread.AsSpan(1), CultureInfo.InvariantCulture) + (finish.StartsWith("stainless", StringComparison.Ordinal) ? 0.05m : 0);
        return Product(sku, $"{kind} {thread}, {finish}", $"{kind} with metric thread {thread}, {finish}. Sold by the piece, packed in hundreds.",
            "hardware/fasteners/" + kind.ToLowerInvariant().Replace(' ', '-') + "s", 250_000,
            Variant(sku, "C62", price, "USD", 100, 100, (1_000, price * 0.92m), (10_000, price * 0.81m)));
    }

    private static DemoProduct Textile(string kind, string weave, string color)
    {
        var sku = Sku("SO", kind, weave, color);
        var price = (kind == "Bed sheet" ? 18.40m : 6.90m) + 1.15m * Array.IndexOf(Weaves, weave);
        return Product(sku, $"{kind}, {weave}, {color}", $"{kind} in {weave} weave, {color}, two sizes.", "textiles/" + kind.ToLowerInvariant().Replace(' ', '-') + "s", 4_000,
            Variant(sku + "-S", "C62", price, "USD", 6, 6, (60, price * 0.94m), (600, price * 0.85m)),
            Variant(sku + "-L", "C62", price * 1.35m, "USD", 6, 6, (60, price * 1.27m), (600, price * 1.15m)));
    }

    private static DemoProduct Consumable(int number)
    {
        var byWeight = number % 4 == 0;
        var sku = $"MS-{number:000}";
        return Product(sku, byWeight ? $"Epoxy resin, grade {number}" : $"Cutting disc {100 + number} mm",
            byWeight ? "Two-part resin, sold by weight." : "Abrasive disc for steel, box of one.", byWeight ? "consumables/adhesives" : "consumables/abrasives", 9_000,
            byWeight
                ? Variant(sku, "KGM", 11.20m + number / 10m, "USD", 1, 0.5m, (25, 9.75m), (100, 8.60m))
                : Variant(sku, "C62", 1.85m + number / 100m, "USD", 10, 10, (100, 1.60m), (1_000, 1.32m)));
    }

    private static DemoProduct Product(string sku, string name, string description, string category, int stock, params object[] variants) =>
        new(sku, sku, stock, new { name, description, category, variants });

    private static object Variant(string sku, string unit, decimal price, string currency, decimal moq, decimal multiple, params (int From, decimal Price)[] tiers) => new
    {
        sku,
        unit,
        price = Amount(price, currency),
        moq = Text(moq),
        order_multiple = Text(multiple),
        tiers = tiers.Select(tier => new { from_quantity = tier.From, price = Amount(tier.Price, currency) }),
    };

    private static object Amount(decimal price, string currency) => new { amount = Text(decimal.Round(price, 4)), currency };

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Sku(string house, params string[] words) => house + "-" + string.Join('-', words
        .Select(word => string.Concat(word.ToUpperInvariant().Split(' ').Select(part => part[..Math.Min(3, part.Length)]))));
}
