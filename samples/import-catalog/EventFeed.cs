namespace ImportCatalog;

/// <summary>The number of the marketplace's last event, as its operator, who sees all of them, reads it.</summary>
internal sealed class EventFeed(Api marketplace)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(750);

    /// <summary>The last number once no more come: events are numbered a moment after they are committed.</summary>
    public async Task<long> LastAsync()
    {
        var last = await FindAsync();
        await Task.Delay(Quiet);
        while (await HasAfterAsync(last))
        {
            last = await FindAsync();
            await Task.Delay(Quiet);
        }

        return last;
    }

    /// <summary>Numbers are dense, so doubling and halving find the last in a few requests, however long the history.</summary>
    private async Task<long> FindAsync()
    {
        if (!await HasAfterAsync(0))
            return 0;

        long below = 0, notBelow = 1;
        while (await HasAfterAsync(notBelow))
            (below, notBelow) = (notBelow, notBelow * 2);
        while (notBelow - below > 1)
        {
            var middle = below + (notBelow - below) / 2;
            if (await HasAfterAsync(middle))
                below = middle;
            else
                notBelow = middle;
        }

        return notBelow;
    }

    private async Task<bool> HasAfterAsync(long sequence) =>
        (await marketplace.GetAsync($"/v1/events?after={sequence}&limit=1")).Expected("The feed of events")
            .GetProperty("data").GetArrayLength() > 0;
}
