using Platform.Api.Access.Simulation;

namespace Platform.Api.Logistics.Shipments;

/// <summary>The carrier of sandboxes: the tracking number decides what it says, by the table of magic values.</summary>
public sealed class SandboxCarrier : ICarrier
{
    private readonly BoundedCache<string, Times> asked = new(10_000);

    public bool Is(Tenant tenant, string carrier) => tenant.Mode == TenantMode.Sandbox && carrier == MagicValues.Carrier;

    public Task AnnounceAsync(string trackingNumber, CancellationToken cancel)
    {
        var known = MagicValues.Tracking(trackingNumber);
        if (known.IsRefused)
            throw ShipmentErrors.Refused($"{MagicValues.Carrier} does not take {trackingNumber}. Nothing was sent; book another number and send the shipment with it.");
        if (known.TimesUnavailable > 0 && asked.GetOrAdd(trackingNumber, new Times()).Next() <= known.TimesUnavailable)
            throw new Refusal(ShipmentErrors.CarrierUnavailable, $"{MagicValues.Carrier} cannot be reached. Nothing was sent; retry with the same Idempotency-Key.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };

        return Task.CompletedTask;
    }

    private sealed class Times
    {
        private int count;

        public int Next() => Interlocked.Increment(ref count);
    }
}
