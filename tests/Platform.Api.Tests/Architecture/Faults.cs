namespace Platform.Api.Tests.Architecture;

/// <summary>What a test of many things found, one line each, whole.</summary>
public static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
