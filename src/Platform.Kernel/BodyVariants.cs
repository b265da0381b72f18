using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>Types whose discriminator member says which of several they are.</summary>
internal static class BodyVariants
{
    /// <summary>The contract that the discriminator chooses, <c>null</c> where it chooses none; types without variants choose themselves.</summary>
    public static JsonTypeInfo? Chosen(JsonElement json, JsonTypeInfo contract, out string? discriminator)
    {
        discriminator = contract.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (discriminator is null)
            return contract;
        if (!IsGiven(json, discriminator))
            return contract.CreateObject is null ? null : contract;

        var given = json.GetProperty(discriminator).ToString();
        foreach (var variant in contract.PolymorphismOptions!.DerivedTypes)
        {
            if (variant.TypeDiscriminator?.ToString() == given)
                return WireValue.ContractOf(variant.DerivedType);
        }

        return null;
    }

    public static bool IsGiven(JsonElement json, string discriminator) => json.TryGetProperty(discriminator, out _);

    public static string Names(JsonTypeInfo contract) =>
        string.Join(", ", contract.PolymorphismOptions!.DerivedTypes.Select(variant => variant.TypeDiscriminator));
}
