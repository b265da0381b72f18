namespace Platform.Webhooks.Tests;

public sealed class SendingWindowsTests
{
    private static readonly Guid Endpoint = Guid.NewGuid();

    [Fact]
    public void A_receiver_that_answers_well_gets_more_at_once_up_to_the_bound()
    {
        var windows = new SendingWindows(100, 20);
        windows.Enter(Endpoint, false); // one stays under way throughout

        for (var i = 0; i < 50; i++)
        {
            windows.Enter(Endpoint, false);
            windows.Leave(Endpoint, succeeded: true);
        }

        Assert.Equal(19, windows.RoomFor(Endpoint, false));
    }

    [Fact]
    public void One_failure_leaves_room_for_one()
    {
        var windows = new SendingWindows(100, 20);
        windows.Enter(Endpoint, false);
        windows.Enter(Endpoint, false);

        windows.Leave(Endpoint, succeeded: false);

        Assert.Equal([Endpoint], windows.Full());
        windows.Leave(Endpoint, succeeded: false);
        Assert.Empty(windows.Full());
        Assert.Equal(1, windows.RoomFor(Endpoint, isFailing: true));
    }

    [Fact]
    public void One_receiver_never_takes_all_the_places()
    {
        var windows = new SendingWindows(100, 20);
        while (windows.RoomFor(Endpoint, false) > 0)
            windows.Enter(Endpoint, false);

        Assert.True(windows.Free > 80);
        Assert.Equal(100 - windows.Sending, windows.Free);
    }
}
