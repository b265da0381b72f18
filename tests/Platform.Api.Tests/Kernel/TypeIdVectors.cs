using System.Text.Json;

namespace Platform.Api.Tests.Kernel;

/// <summary>
/// The TypeID specification's own vectors: all of them where they lie beside the repository, otherwise those below.
/// </summary>
internal static class TypeIdVectors
{
    static TypeIdVectors()
    {
        if (Repository.Shared("data", "typeid", "vectors.json") is not { } file)
            return;

        using var vectors = JsonDocument.Parse(File.ReadAllBytes(file));
        Valid = [.. vectors.RootElement.GetProperty("valid").EnumerateArray().Select(vector => new Vector(
            Text(vector, "typeid"), Text(vector, "prefix"), Guid.Parse(Text(vector, "uuid"))))];
        Invalid = [.. vectors.RootElement.GetProperty("invalid").EnumerateArray()
            .Select(vector => Text(vector, "typeid"))];
    }

    public sealed record Vector(string Text, string Prefix, Guid Value);

    public static IReadOnlyList<Vector> Valid { get; } =
    [
        new("00000000000000000000000000", "", Guid.Empty),
        new("00000000000000000000000001", "", Guid.Parse("00000000-0000-0000-0000-000000000001")),
        new("0000000000000000000000000a", "", Guid.Parse("00000000-0000-0000-0000-00000000000a")),
        new("0000000000000000000000000g", "", Guid.Parse("00000000-0000-0000-0000-000000000010")),
        new("00000000000000000000000010", "", Guid.Parse("00000000-0000-0000-0000-000000000020")),
        new("7zzzzzzzzzzzzzzzzzzzzzzzzz", "", Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff")),
        new("prefix_0123456789abcdefghjkmnpqrs", "prefix", Guid.Parse("0110c853-1d09-52d8-d73e-1194e95b5f19")),
        new("prefix_01h455vb4pex5vsknk084sn02q", "prefix", Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057")),
        new("pre_fix_00000000000000000000000000", "pre_fix", Guid.Empty),
    ];

    public static IReadOnlyList<string> Invalid { get; } =
    [
        "PREFIX_00000000000000000000000000",
        "12345_00000000000000000000000000",
        "pre.fix_00000000000000000000000000",
        "préfix_00000000000000000000000000",
        "  prefix_00000000000000000000000000",
        new string('a', 64) + "_00000000000000000000000000",
        "_00000000000000000000000000",
        "_",
        "",
        "prefix_1234567890123456789012345",
        "prefix_123456789012345678901234567",
        "prefix_1234567890123456789012345 ",
        "prefix_0123456789ABCDEFGHJKMNPQRS",
        "prefix_123456789-123456789-123456",
        "prefix_ooooooiiiiiiuuuuuuulllllll",
        "prefix_i23456789ol23456789oi23456",
        "prefix_8zzzzzzzzzzzzzzzzzzzzzzzzz",
        "_prefix_00000000000000000000000000",
        "prefix__00000000000000000000000000",
    ];

    private static string Text(JsonElement vector, string member) => vector.GetProperty(member).GetString()!;
}
