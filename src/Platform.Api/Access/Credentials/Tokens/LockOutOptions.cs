namespace Platform.Api.Access.Credentials;

/// <summary>After how many wrong credentials nobody is listened to any more, from the configuration section <c>LockOut</c>.</summary>
public sealed class LockOutOptions
{
    /// <summary>How long wrong credentials are counted, and how long the door then stays shut, counted from the first.</summary>
    public double Minutes { get; set; } = 15;

    /// <summary>For one client from one address.</summary>
    public int PerClientAndAddress { get; set; } = 10;

    /// <summary>For one client from anywhere; addresses it proved itself from in the last month stay open to it.</summary>
    public int PerClient { get; set; } = 50;

    /// <summary>From one address for whatever clients: many may share it.</summary>
    public int PerAddress { get; set; } = 100;
}
