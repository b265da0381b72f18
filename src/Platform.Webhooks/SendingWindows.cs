namespace Platform.Webhooks;

/// <summary>
/// How many deliveries this process may send at once: in all, and to each endpoint. An endpoint's window starts small,
/// grows with every success, and falls to one with a failure, so receivers that hang hold few of the places.
/// </summary>
internal sealed class SendingWindows(int sendingMax, int perEndpointMax)
{
    private const int FirstSize = 8;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Window> windows = [];
    private int sending;

    public int Sending => Volatile.Read(ref sending);

    /// <summary>Places left in all.</summary>
    public int Free => sendingMax - Sending;

    /// <summary>The endpoints that may not be sent more just now.</summary>
    public Guid[] Full()
    {
        lock (gate)
            return [.. windows.Where(window => window.Value.Room <= 0).Select(window => window.Key)];
    }

    /// <summary>How many more may be sent to an endpoint.</summary>
    public int RoomFor(Guid endpoint, bool isFailing)
    {
        lock (gate)
            return windows.TryGetValue(endpoint, out var window) ? window.Room : FirstSizeFor(isFailing);
    }

    public void Enter(Guid endpoint, bool isFailing)
    {
        lock (gate)
        {
            if (!windows.TryGetValue(endpoint, out var window))
                windows.Add(endpoint, window = new Window { Size = FirstSizeFor(isFailing) });
            window.Sending++;
            sending++;
        }
    }

    public void Leave(Guid endpoint, bool succeeded)
    {
        lock (gate)
        {
            var window = windows[endpoint];
            window.Size = succeeded ? Math.Min(window.Size + 1, perEndpointMax) : 1;
            window.Sending--;
            sending--;
            if (window.Sending == 0)
                windows.Remove(endpoint);
        }
    }

    private int FirstSizeFor(bool isFailing) => isFailing ? 1 : Math.Min(FirstSize, perEndpointMax);

    private sealed class Window
    {
        public int Size { get; set; }

        public int Sending { get; set; }

        public int Room => Size - Sending;
    }
}
