using System.Net;
using System.Text.Json;

namespace ImportCatalog;

/// <summary>What the API answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="IsReplayed">Whether this is the reply of an earlier try under the same Idempotency-Key.</param>
/// <param name="Json">The resource, or the problem.</param>
internal sealed record ApiReply(HttpStatusCode Status, bool IsReplayed, JsonElement Json)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>A refusal's stable code.</summary>
    public string? Code => Text("code");

    /// <summary>A refusal in words.</summary>
    public string Problem => $"{(int)Status} {Code}: {Text("detail")}{Faults()} (request {Text("request_id")})";

    public static async Task<ApiReply> OfAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        var json = isJson && bytes.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(bytes) : default;
        return new ApiReply(response.StatusCode, response.Headers.Contains("Idempotent-Replayed"), json);
    }

    /// <summary>The resource; a refusal ends the import.</summary>
    public JsonElement Expected(string what) => IsSuccess ? Json : throw new ImportStopped($"{what}: {Problem}");

    private string? Text(string member) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(member, out var value) ? value.ToString() : null;

    private string Faults()
    {
        if (Json.ValueKind != JsonValueKind.Object || !Json.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array)
            return "";

        return string.Concat(errors.EnumerateArray().Take(5)
            .Select(fault => $" [{fault.GetProperty("pointer")}: {fault.GetProperty("detail")}]"));
    }
}
