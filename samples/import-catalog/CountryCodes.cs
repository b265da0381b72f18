using System.Collections.Frozen;

namespace ImportCatalog;

/// <summary>The file's countries in ISO 3166-1.</summary>
internal static class CountryCodes
{
    /// <summary>For "Unspecified", and for what is no single country: the wholesaler's own. The file's word stays in the metadata.</summary>
    private const string Unknown = "GB";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["Australia"] = "AU",
        ["Austria"] = "AT",
        ["Bahrain"] = "BH",
        ["Belgium"] = "BE",
        ["Brazil"] = "BR",
        ["Canada"] = "CA",
        ["Cyprus"] = "CY",
        ["Czech Republic"] = "CZ",
        ["Denmark"] = "DK",
        ["EIRE"] = "IE",
        ["Finland"] = "FI",
        ["France"] = "FR",
        ["Germany"] = "DE",
        ["Greece"] = "GR",
        ["Hong Kong"] = "HK",
        ["Iceland"] = "IS",
        ["Israel"] = "IL",
        ["Italy"] = "IT",
        ["Japan"] = "JP",
        ["Lebanon"] = "LB",
        ["Lithuania"] = "LT",
        ["Malta"] = "MT",
        ["Netherlands"] = "NL",
        ["Norway"] = "NO",
        ["Poland"] = "PL",
        ["Portugal"] = "PT",
        ["RSA"] = "ZA",
        ["Saudi Arabia"] = "SA",
        ["Singapore"] = "SG",
        ["Spain"] = "ES",
        ["Sweden"] = "SE",
        ["Switzerland"] = "CH",
        ["USA"] = "US",
        ["United Arab Emirates"] = "AE",
        ["United Kingdom"] = "GB",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string country) =>
        country is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? country : ByName.GetValueOrDefault(country, Unknown);
}
