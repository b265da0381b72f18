using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>An ISO 4217 currency code in capital letters, for example <c>INR</c>.</summary>
[JsonConverter(typeof(CodeJson<Currency>))]
public readonly record struct Currency : ISpanParsable<Currency>, ICoded
{
    // ISO 4217 list one as published on 2026-01-01 (SIX, the standard's maintenance agency): every code that has a
    // minor unit, with its number of decimals. Metals, bond units, XDR, XTS and the like have none and are left out.
    private const string Table = """
        AED2 AFN2 ALL2 AMD2 AOA2 ARS2 AUD2 AWG2 AZN2 BAM2 BBD2 BDT2 BHD3 BIF0 BMD2 BND2 BOB2 BOV2 BRL2 BSD2 BTN2 BWP2
        BYN2 BZD2 CAD2 CDF2 CHE2 CHF2 CHW2 CLF4 CLP0 CNY2 COP2 COU2 CRC2 CUP2 CVE2 CZK2 DJF0 DKK2 DOP2 DZD2 EGP2 ERN2
        ETB2 EUR2 FJD2 FKP2 GBP2 GEL2 GHS2 GIP2 GMD2 GNF0 GTQ2 GYD2 HKD2 HNL2 HTG2 HUF2 IDR2 ILS2 INR2 IQD3 IRR2 ISK0
        JMD2 JOD3 JPY0 KES2 KGS2 KHR2 KMF0 KPW2 KRW0 KWD3 KYD2 KZT2 LAK2 LBP2 LKR2 LRD2 LSL2 LYD3 MAD2 MDL2 MGA2 MKD2
        MMK2 MNT2 MOP2 MRU2 MUR2 MVR2 MWK2 MXN2 MXV2 MYR2 MZN2 NAD2 NGN2 NIO2 NOK2 NPR2 NZD2 OMR3 PAB2 PEN2 PGK2 PHP2
        PKR2 PLN2 PYG0 QAR2 RON2 RSD2 RUB2 RWF0 SAR2 SBD2 SCR2 SDG2 SEK2 SGD2 SHP2 SLE2 SOS2 SRD2 SSP2 STN2 SVC2 SYP2
        SZL2 THB2 TJS2 TMT2 TND3 TOP2 TRY2 TTD2 TWD2 TZS2 UAH2 UGX0 USD2 USN2 UYI0 UYU2 UYW4 UZS2 VED2 VES2 VND0 VUV0
        WST2 XAD2 XAF0 XCD2 XCG2 XOF0 XPF0 YER2 ZAR2 ZMW2 ZWG2
        """;

    // XXX is ISO's own code for "no currency"; it stands at the place of default(Currency) and cannot be parsed.
    private static readonly string[] Entries =
        ["XXX0", .. Table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly string[] Codes = [.. Entries.Select(entry => entry[..3])];
    private static readonly byte[] DecimalsOf = [.. Entries.Select(entry => (byte)(entry[3] - '0'))];
    private static readonly byte[] PositionOf = PositionsByLetters();

    private readonly byte position;

    private Currency(int position) => this.position = (byte)position;

    /// <summary>Every currency there is to trade in, by code.</summary>
    public static IReadOnlyList<Currency> All { get; } =
        [.. Enumerable.Range(1, Entries.Length - 1).Select(position => new Currency(position))];

    public string Code => Codes[position];

    /// <summary>How many digits its amounts have behind the point: 2 for USD, 0 for JPY, 3 for KWD.</summary>
    public int Decimals => DecimalsOf[position];

    static string ICoded.Advice => "is not an ISO 4217 currency; send three capital letters such as \"USD\"";

    public static Currency Parse(string text, IFormatProvider? provider = null) => Parse(text.AsSpan(), provider);

    public static Currency Parse(ReadOnlySpan<char> text, IFormatProvider? provider = null) =>
        TryParse(text, out var currency)
            ? currency
            : throw new FormatException("An ISO 4217 currency in capital letters was expected.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency) =>
        TryParse(text.AsSpan(), out currency);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Currency currency) =>
        TryParse(text.AsSpan(), out currency);

    public static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out Currency currency) =>
        TryParse(text, out currency);

    public static bool TryParse(ReadOnlySpan<char> text, out Currency currency)
    {
        var place = PlaceOf(text);
        currency = place < 0 ? default : new Currency(PositionOf[place]);
        return currency != default;
    }

    public override string ToString() => Code;

    private static byte[] PositionsByLetters()
    {
        var positions = new byte[26 * 26 * 26];
        for (var position = 1; position < Codes.Length; position++)
            positions[PlaceOf(Codes[position])] = (byte)position;

        return positions;
    }

    private static int PlaceOf(ReadOnlySpan<char> code)
    {
        if (code.Length != 3 || code.ContainsAnyExceptInRange('A', 'Z'))
            return -1;

        return ((code[0] - 'A') * 26 + (code[1] - 'A')) * 26 + (code[2] - 'A');
    }
}
