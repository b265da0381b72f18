namespace Platform.Api.Tests.Access.Versions;

/// <summary>What tests of versions do again and again.</summary>
internal static class VersionSteps
{
    public static readonly string Oldest = ApiVersion.Known[0].Text;

    /// <summary>Asks in the oldest version.</summary>
    public static readonly (string, string) InOldest = (ApiVersion.Header, Oldest);

    /// <summary>Makes the app one from an earlier day. Before its first request: callers are remembered for seconds.</summary>
    public static async Task PinAsync(this PlatformFixture platform, Party party, string version)
    {
        await using var pin = platform.Owner.CreateCommand("update apps set api_version = $1 where id = $2");
        pin.Parameters.Add(new() { Value = version });
        pin.Parameters.Add(new() { Value = Id<Api.Access.Credentials.App>.Parse(party.Credentials.ClientId).Value });
        Assert.Equal(1, await pin.ExecuteNonQueryAsync());
    }
}
