namespace Platform.Api.Catalog.Products;

/// <summary>
/// The form of a product that is ordered and kept in stock: a size, a pack, a color. It keeps its id and its unit for
/// life; one that its seller no longer offers is inactive and can no longer be ordered.
/// </summary>
public sealed class Variant : Entity, IIdentified
{
    private readonly List<VariantPrice> prices = [];

    public static string Prefix => "var";

    public Id<Variant> Id { get; private init; }

    public Id<Product> ProductId { get; private init; }

    public Id<Organization> SellerId { get; private init; }

    /// <summary>The seller's own number for it, unique among the seller's variants.</summary>
    public string Sku { get; private init; } = "";

    public string? ExternalId { get; private set; }

    public Unit Unit { get; private init; }

    /// <summary>The smallest quantity that can be ordered.</summary>
    public decimal MinimumQuantity { get; private set; }

    /// <summary>What every ordered quantity is a multiple of.</summary>
    public decimal OrderMultiple { get; private set; }

    public bool IsActive { get; private set; }

    /// <summary>The base price and the tiers above it.</summary>
    public IReadOnlyList<VariantPrice> Prices => prices;

    public static Variant Make(Product product, VariantContent content, DateTimeOffset now)
    {
        var variant = new Variant
        {
            Id = Id<Variant>.New(now),
            ProductId = product.Id,
            SellerId = product.SellerId,
            Sku = content.Sku,
            Unit = content.Unit,
        };
        variant.Become(content);
        return variant;
    }

    public void Become(VariantContent content)
    {
        if (content.Unit != Unit)
            throw ProductErrors.UnitFixed.Because($"The variant {Sku} is sold in {Unit}. Give what is sold in {content.Unit} a sku of its own.");

        IsActive = true;
        ExternalId = content.ExternalId;
        MinimumQuantity = content.MinimumQuantity();
        OrderMultiple = content.Multiple();
        Reprice([(content.MinimumQuantity(), content.Price), .. content.PriceTiers().Select(tier => (tier.FromQuantity.Value, tier.Price))]);
    }

    public void Withdraw() => IsActive = false;

    private void Reprice(IReadOnlyList<(decimal From, UnitPrice Price)> list)
    {
        prices.RemoveAll(price => list.All(wanted => wanted.From != price.FromQuantity));
        foreach (var (from, price) in list)
        {
            if (prices.Find(there => there.FromQuantity == from) is { } there)
                there.Become(price);
            else
                prices.Add(VariantPrice.Make(Id, from, price));
        }
    }
}
