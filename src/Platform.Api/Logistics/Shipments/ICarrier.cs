namespace Platform.Api.Logistics.Shipments;

/// <summary>
/// A carrier that is told of shipments before they are sent. Safe to tell again of the same number, and never told inside
/// a transaction.
/// </summary>
public interface ICarrier
{
    /// <summary>Whether it is the one that a shipment names.</summary>
    bool Is(Tenant tenant, string carrier);

    /// <summary>Announces a shipment.</summary>
    /// <exception cref="Refusal">The carrier does not take it, or cannot be asked.</exception>
    Task AnnounceAsync(string trackingNumber, CancellationToken cancel);
}
