namespace Platform.Api.Logistics.Shipments;

/// <summary>Tells a shipment's carrier of it, where it is one that the platform speaks with. No transaction is open meanwhile.</summary>
public sealed class AnnounceShipment(PlatformDb db, Write write, IEnumerable<ICarrier> carriers) : IVerb
{
    /// <returns>Whether a carrier was told: what was read before has to be read again.</returns>
    public async Task<bool> AnnounceAsync(SendShipmentRequest request, CancellationToken cancel)
    {
        if (db.Context.IsDryRun || carriers.FirstOrDefault(one => one.Is(db.Caller.Tenant, request.Carrier)) is not { } carrier)
            return false;

        await write.CheckpointAsync(request.TrackingNumber, cancel);
        await carrier.AnnounceAsync(request.TrackingNumber, cancel);
        await write.ContinueAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }
}
