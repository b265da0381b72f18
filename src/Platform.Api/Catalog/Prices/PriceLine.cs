namespace Platform.Api.Catalog.Prices;

/// <summary>The rule of one line: what an offer costs in a quantity, and whether that quantity can be ordered.</summary>
public static class PriceLine
{
    /// <summary>A line's total stays below this, so that a thousand of them can still be added up.</summary>
    public const long TotalMinorBelow = 9_000_000_000_000_000;

    public static PricedLine Of(Offer? offer, decimal quantity, string at)
    {
        if (offer is null)
            return new PricedLine { Faults = [new Fault($"{at}/variant_id", "variant_unknown", "There is no such variant. Take its id from GET /v1/products.")] };

        var faults = Faults(offer, quantity, at);
        var (from, price) = TierReached(offer, quantity);
        var total = TotalOf(price, quantity);
        if (total is null)
            faults.Add(new Fault($"{at}/quantity", "total_too_large", "The line's total is beyond what an amount can be: split it."));

        return new PricedLine
        {
            Faults = faults,
            Offer = offer,
            Quantity = new Quantity(quantity, offer.Unit),
            UnitPrice = price,
            Total = total ?? Money.Zero(price.Currency),
            Reason = new PriceReason(PriceSource.BaseList, new Quantity(from, offer.Unit)),
        };
    }

    private static List<Fault> Faults(Offer offer, decimal quantity, string at)
    {
        var faults = new List<Fault>();
        if (!offer.IsActive)
            faults.Add(new Fault($"{at}/variant_id", "variant_inactive", $"The variant {offer.Sku} is no longer offered."));
        if (offer.Unit.IsCounted && !decimal.IsInteger(quantity))
            faults.Add(new Fault($"{at}/quantity", "not_whole", $"{offer.Unit} is counted: send a whole number."));
        if (quantity < offer.MinimumQuantity)
            faults.Add(new Fault($"{at}/quantity", "below_minimum_quantity", $"The smallest quantity that can be ordered is {new Quantity(offer.MinimumQuantity, offer.Unit)}."));
        else if (quantity % offer.OrderMultiple != 0)
            faults.Add(new Fault($"{at}/quantity", "not_order_multiple", $"The quantity must be a multiple of {new Quantity(offer.OrderMultiple, offer.Unit)}."));
        return faults;
    }

    /// <summary>The highest tier that the quantity reaches; below all of them, the first.</summary>
    private static (decimal FromQuantity, UnitPrice UnitPrice) TierReached(Offer offer, decimal quantity)
    {
        var reached = offer.Prices[0];
        foreach (var tier in offer.Prices)
        {
            if (tier.FromQuantity <= quantity)
                reached = tier;
        }

        return reached;
    }

    private static Money? TotalOf(UnitPrice price, decimal quantity)
    {
        try
        {
            var total = price.Times(quantity);
            return total.Minor is > -TotalMinorBelow and < TotalMinorBelow ? total : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
