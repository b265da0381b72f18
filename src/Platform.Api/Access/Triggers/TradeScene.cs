using System.Text.Json;
using Platform.Api.Catalog.Products;
using Platform.Api.Finance.Payments;
using Platform.Api.Logistics.Shipments;
using Platform.Api.Stock.Inventory;
using Platform.Api.Trade.Orders;

namespace Platform.Api.Access.Triggers;

/// <summary>A seller and a buyer, and what they do with one another: each step by the domain's own verbs, in a transaction of its own.</summary>
public sealed class TradeScene(IServiceScopeFactory scopes, CallContext asked, Id<Organization> seller, Id<Organization> buyer)
{
    /// <summary>How much is ordered.</summary>
    public const int Quantity = 2;

    private static readonly Address Somewhere = new()
    {
        Name = "Corner Hardware",
        Line1 = "1 Main Street",
        City = "Springfield",
        Subdivision = "US-IL",
        PostalCode = "62701",
        Country = "US",
    };

    public Task<Product> ProductAsync(CancellationToken cancel) => AsAsync(seller, async (services, db) =>
    {
        var content = JsonSerializer.Deserialize<CreateProductRequest>(JsonSerializer.Serialize(new
        {
            name = "Hex bolt M8 × 40, zinc plated",
            description = "Made to trigger an event.",
            category = "hardware/fasteners",
            variants = new[] { new { sku = $"TRIGGER-{Guid.CreateVersion7(db.Now):N}", unit = "C62", price = new { amount = "12.50", currency = "USD" } } },
        }), WireJson.Options)!;
        var product = await services.GetRequiredService<MakeProduct>().MakeAsync(content, null, cancel);
        await db.SaveChangesAsync(cancel);
        return product;
    }, cancel);

    public async Task<Product> StockedAsync(CancellationToken cancel)
    {
        var product = await ProductAsync(cancel);
        var variant = product.Variants[0];
        await AsAsync(seller, async (services, db) =>
        {
            await services.GetRequiredService<AdjustStock>().AdjustAsync(
                new AdjustStockRequest { VariantId = variant.Id, Quantity = new Quantity(Quantity, variant.Unit), Reason = "opening stock" }, cancel);
            await db.SaveChangesAsync(cancel);
            return product;
        }, cancel);
        return product;
    }

    public async Task<Order> PlacedAsync(CancellationToken cancel) => (await PlaceAsync("tok_ok", cancel)).Order!;

    public async Task<Payment> DeclinedAsync(CancellationToken cancel) => (await PlaceAsync("tok_declined", cancel)).Payment;

    public async Task<Order> ConfirmedAsync(CancellationToken cancel) =>
        await WithAsync(seller, await PlacedAsync(cancel), async (_, db, order) =>
        {
            order.Confirm();
            await db.SaveChangesAsync(cancel);
        }, cancel);

    public async Task<Order> RejectedAsync(CancellationToken cancel) =>
        await WithAsync(seller, await PlacedAsync(cancel), (services, _, order) => services.GetRequiredService<CloseOrder>().RejectAsync(order, "Out of production", cancel), cancel);

    public async Task<Order> CanceledAsync(CancellationToken cancel) =>
        await WithAsync(buyer, await PlacedAsync(cancel), (services, _, order) => services.GetRequiredService<CloseOrder>().CancelAsync(order, "Ordered twice", cancel), cancel);

    public async Task<(Order Order, Shipment Shipment)> ShippedAsync(decimal quantity, CancellationToken cancel)
    {
        Shipment shipment = null!;
        var sent = await WithAsync(seller, await ConfirmedAsync(cancel), async (services, db, order) =>
        {
            var line = order.Lines[0];
            shipment = Shipment.Send(order, [(line, quantity)], "DHL", "JD014600003828", db.Now);
            db.Shipments.Add(shipment);
            await services.GetRequiredService<ReserveStock>().ConsumeAsync(
                order.Id.ToString(), [new StockLine(line.Id.ToString(), line.VariantId, quantity)], shipment.Id.ToString(), cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return (sent, shipment);
    }

    public async Task<(Order Order, Shipment Shipment)> DeliveredAsync(CancellationToken cancel)
    {
        var (order, shipment) = await ShippedAsync(Quantity, cancel);
        order = await WithAsync(seller, order, async (_, db, shipped) =>
        {
            shipment = await db.Shipments.Include(row => row.Lines).SingleAsync(row => row.Id == shipment.Id, cancel);
            shipment.Deliver(shipped, db.Now, "R. Smith", db.Now);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return (order, shipment);
    }

    public async Task<Order> CompletedAsync(CancellationToken cancel) =>
        await WithAsync(buyer, (await DeliveredAsync(cancel)).Order, (services, _, order) => services.GetRequiredService<CloseOrder>().AcceptAsync(order, cancel), cancel);

    private async Task<(Order? Order, Payment Payment)> PlaceAsync(string token, CancellationToken cancel)
    {
        var product = await StockedAsync(cancel);
        var request = new PlaceOrderRequest
        {
            SellerId = seller,
            Lines = [new PlaceOrderLine { VariantId = product.Variants[0].Id, Quantity = new Quantity(Quantity, product.Variants[0].Unit) }],
            DeliverTo = Somewhere,
            Payment = new CardPayment { Method = PaymentMethod.Card, Token = token },
        };
        return await AsAsync(buyer, async (services, db) =>
        {
            var (order, _) = await services.GetRequiredService<PlaceOrder>().PlaceAsync(request, cancel);
            return (order, db.ChangeTracker.Entries<Payment>().Single().Entity);
        }, cancel);
    }

    private Task<Order> WithAsync(Id<Organization> party, Order known, Func<IServiceProvider, PlatformDb, Order, Task> step, CancellationToken cancel) =>
        AsAsync(party, async (services, db) =>
        {
            var order = await db.OrderToChangeAsync(known.Id, cancel);
            await step(services, db, order);
            return order;
        }, cancel);

    /// <summary>Does a step as one of the two, in the name of the app that asked for it.</summary>
    private async Task<T> AsAsync<T>(Id<Organization> party, Func<IServiceProvider, PlatformDb, Task<T>> step, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.Caller = asked.Caller with { OrganizationId = party, IsOperator = false, Organizations = [party] };
        (call.RequestId, call.Origin) = (asked.RequestId, asked.Origin);

        T result = default!;
        await scope.ServiceProvider.GetRequiredService<Write>().DoAsync(
            async () => result = await step(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PlatformDb>()), cancel);
        return result;
    }
}
