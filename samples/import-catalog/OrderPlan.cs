namespace ImportCatalog;

/// <summary>An invoice that becomes an order: its lines of goods, and all its lines.</summary>
internal sealed record PlannedOrder(string Invoice, IReadOnlyList<SalesLine> Goods, IReadOnlyList<SalesLine> All);

/// <summary>Which of the file's invoices become orders.</summary>
/// <param name="Orders">The first ones that can, in the order of the file.</param>
/// <param name="Possible">How many could.</param>
/// <param name="Cancellations">How many are cancellations.</param>
/// <param name="Empty">How many others have no goods that cost anything.</param>
/// <param name="TooLong">How many have more lines than an order may.</param>
internal sealed record OrderPlan(IReadOnlyList<PlannedOrder> Orders, int Possible, int Cancellations, int Empty, int TooLong)
{
    private const int LinesMax = 1_500; // of one order

    public int Invoices => Possible + Cancellations + Empty + TooLong;

    public static OrderPlan Of(IEnumerable<SalesLine> lines, int count, int decimals)
    {
        var plan = new OrderPlan([], 0, 0, 0, 0);
        var orders = new List<PlannedOrder>();
        foreach (var invoice in lines.GroupBy(line => line.Invoice)) // in the order of their first lines
        {
            var all = invoice.ToList();
            var goods = all.FindAll(line => line.Kind == LineKind.Goods);
            if (all.Exists(line => line.Kind == LineKind.Cancellation))
                plan = plan with { Cancellations = plan.Cancellations + 1 };
            else if (goods.Sum(line => line.Total(decimals)) == 0)
                plan = plan with { Empty = plan.Empty + 1 };
            else if (goods.Count > LinesMax)
                plan = plan with { TooLong = plan.TooLong + 1 };
            else
            {
                plan = plan with { Possible = plan.Possible + 1 };
                if (orders.Count < count)
                    orders.Add(new PlannedOrder(invoice.Key, goods, all));
            }
        }

        return plan with { Orders = orders };
    }
}
