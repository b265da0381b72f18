using Platform.Api.Catalog.Products;
using Platform.Api.Finance.Escrow;
using Platform.Api.Finance.Payments;
using Platform.Api.Logistics.Shipments;
using Platform.Api.Stock.Inventory;
using Platform.Api.Trade.Orders;

namespace Platform.Api.Access.Triggers;

/// <summary>Plays a trade as far as the event that is wanted.</summary>
public sealed class PlayTrade(PlatformDb db, Write write, IServiceScopeFactory scopes) : IVerb
{
    private static readonly Dictionary<string, Func<TradeScene, CancellationToken, Task<Aggregate>>> Plays = new Dictionary<EventType, Func<TradeScene, CancellationToken, Task<Aggregate>>>
    {
        [ProductEvents.Created] = async (scene, cancel) => await scene.ProductAsync(cancel),
        [InventoryEvents.LevelChanged] = async (scene, cancel) => await scene.StockedAsync(cancel),
        [PaymentEvents.Captured] = async (scene, cancel) => await scene.PlacedAsync(cancel),
        [PaymentEvents.Declined] = async (scene, cancel) => await scene.DeclinedAsync(cancel),
        [EscrowEvents.Held] = async (scene, cancel) => await scene.PlacedAsync(cancel),
        [OrderEvents.Placed] = async (scene, cancel) => await scene.PlacedAsync(cancel),
        [OrderEvents.Confirmed] = async (scene, cancel) => await scene.ConfirmedAsync(cancel),
        [OrderEvents.Rejected] = async (scene, cancel) => await scene.RejectedAsync(cancel),
        [OrderEvents.Canceled] = async (scene, cancel) => await scene.CanceledAsync(cancel),
        [EscrowEvents.Refunded] = async (scene, cancel) => await scene.CanceledAsync(cancel),
        [PaymentEvents.RefundPending] = async (scene, cancel) => await scene.CanceledAsync(cancel),
        [PaymentEvents.RefundSent] = async (scene, cancel) => await scene.CanceledAsync(cancel), // the job that sends refunds does the rest
        [OrderEvents.PartiallyShipped] = async (scene, cancel) => (await scene.ShippedAsync(1, cancel)).Order,
        [OrderEvents.Shipped] = async (scene, cancel) => (await scene.ShippedAsync(TradeScene.Quantity, cancel)).Order,
        [ShipmentEvents.Sent] = async (scene, cancel) => (await scene.ShippedAsync(TradeScene.Quantity, cancel)).Shipment,
        [ShipmentEvents.Delivered] = async (scene, cancel) => (await scene.DeliveredAsync(cancel)).Shipment,
        [OrderEvents.Delivered] = async (scene, cancel) => (await scene.DeliveredAsync(cancel)).Order,
        [OrderEvents.Completed] = async (scene, cancel) => await scene.CompletedAsync(cancel),
        [EscrowEvents.Released] = async (scene, cancel) => await scene.CompletedAsync(cancel),
    }.ToDictionary(play => play.Key.Name, play => play.Value, StringComparer.Ordinal);

    /// <summary>Whether the event is one that a trade brings.</summary>
    public static bool Knows(string type) => Plays.ContainsKey(type);

    /// <summary>What it happened with; <c>null</c> where no trade brings such an event.</summary>
    public async Task<ResourceReference?> PlayAsync(string type, CancellationToken cancel)
    {
        if (!Plays.TryGetValue(type, out var play))
            return null;

        var everybody = await db.Set<Organization>().AsNoTracking().OrderBy(organization => organization.Id).ToListAsync(cancel);
        var seller = Among(everybody, OrganizationKind.Manufacturer, OrganizationKind.Distributor);
        var buyer = Among(everybody, OrganizationKind.Retailer, OrganizationKind.Distributor);

        // Its steps are transactions of their own, and the provider is asked among them: none is held open meanwhile.
        await write.CheckpointAsync(type, cancel);
        var made = await play(new TradeScene(scopes, db.Context, seller.Id, buyer.Id), cancel);
        await write.ContinueAsync(cancel);
        return new ResourceReference(made.ResourceType, made.ResourceId, made.Version, made.Href);
    }

    /// <summary>The caller's own organization where it may be this side of a trade, and else the first that may.</summary>
    private Organization Among(List<Organization> everybody, params OrganizationKind[] kinds) =>
        everybody.Find(one => one.Id == db.Caller.OrganizationId && one.Kind == kinds[0])
        ?? kinds.Select(kind => everybody.Find(one => one.Kind == kind)).FirstOrDefault(one => one is not null)
        ?? throw TriggerErrors.NeedsParties.Because(
            $"This event comes of a trade, and here is nobody to trade: it takes a {string.Join(" or ", kinds.Select(kind => SnakeCase.Of(kind.ToString())))}. Use a sandbox of the scenario trade or marketplace.");
}
