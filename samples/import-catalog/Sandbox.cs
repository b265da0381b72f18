using System.Text.Json;

namespace ImportCatalog;

/// <summary>What <c>sandbox.json</c> says: where the API is, and who may call it with which key.</summary>
internal sealed record Sandbox(string BaseUrl, SandboxParty Operator, IReadOnlyList<SandboxParty> Sellers, IReadOnlyList<SandboxParty> Buyers)
{
    /// <summary>Who the file's wholesaler becomes.</summary>
    public SandboxParty Seller => Sellers[^1];

    /// <summary>Who all of the file's customers become.</summary>
    public SandboxParty Buyer => Buyers[^1];

    public static Sandbox Read(string path)
    {
        if (!File.Exists(path))
            throw new ImportStopped($"{path} is not there. Start the demo marketplace with ./dev run, which writes it, or name another with --credentials.", 2);
        return JsonSerializer.Deserialize<Sandbox>(File.ReadAllBytes(path), Api.Json)
            ?? throw new ImportStopped($"{path} is empty.", 2);
    }
}

/// <summary>One business and its key.</summary>
internal sealed record SandboxParty(string OrganizationId, string Name, string ApiKey);
