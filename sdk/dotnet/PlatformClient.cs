namespace Platform.Sdk;

/// <summary>
/// The marketplace's API. One for all threads, for as long as the program runs. What it has no method for yet can be
/// sent with <see cref="Transport"/>.
/// </summary>
public sealed partial class PlatformClient
{
    private readonly Transport transport;

    public PlatformClient(PlatformOptions options)
        : this(new Transport(options, CallOptions.None))
    {
    }

    private PlatformClient(Transport transport) => this.transport = transport;

    /// <summary>What sends every call.</summary>
    public Transport Transport => transport;

    /// <summary>The same client with these options on each of its calls: <c>client.With(new() { DryRun = true }).Orders…</c></summary>
    public PlatformClient With(CallOptions options) => new(transport.With(options));
}
