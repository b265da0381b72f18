using System.Text.Json;

namespace Platform.Kernel;

/// <summary>The spelling of the wire and of the database: <c>OnHold</c> is <c>on_hold</c>.</summary>
public static class SnakeCase
{
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
