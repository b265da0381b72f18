using System.Text.RegularExpressions;

namespace Platform.Api.Tests.Isolation;

/// <summary>
/// The tenant is named to the database for one transaction, never for a session: through a pooler in transaction mode a
/// session's setting is the next client's, too.
/// </summary>
public sealed partial class TenantSettingTests
{
    private static readonly string[] MayNameTheTenant = ["PurgeSandbox.cs", "TenantBatch.cs", "TenantInterceptor.cs"];

    [Fact]
    public void No_statement_sets_anything_for_a_session()
    {
        foreach (var (file, text) in Sources)
        {
            Assert.False(SessionSetting().IsMatch(text),
                $"{file} sets something for the whole session. Use set_config(…, …, true) in a transaction.");
        }
    }

    [Fact]
    public void The_tenant_is_named_in_few_places_only()
    {
        var naming = Sources.Where(source => source.Text.Contains("set_config(", StringComparison.Ordinal)).Select(source => source.File).Order(StringComparer.Ordinal);

        Assert.Equal(MayNameTheTenant, naming);
    }

    private static IEnumerable<(string File, string Text)> Sources =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    [GeneratedRegex(@"set_config\([^)]*,\s*false\s*\)|\bset\s+(session\s+)?(app\.|role\b|search_path\s+to|row_security)|\bset\s+session\b|\breset\s+(all|role)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SessionSetting();
}
