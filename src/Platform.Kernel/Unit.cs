using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Platform.Kernel;

/// <summary>
/// What a quantity is counted or measured in: a code of UN/ECE Recommendation 20, for example <c>KGM</c> for kilograms
/// or <c>C62</c> for pieces.
/// </summary>
[JsonConverter(typeof(CodeJson<Unit>))]
public readonly record struct Unit : ISpanParsable<Unit>, ICoded
{
    // The codes used in trade, from UN/ECE Recommendation 20 (revision 11e). Those that start with X are package codes
    // of Recommendation 21, in the form in which electronic invoices take them for units.
    private const string Counted = """
        C62 one
        EA each
        H87 piece
        PR pair
        TPR ten pairs
        DPR dozen pairs
        DZN dozen
        DPC dozen pieces
        DZP dozen packs
        SCO score
        CEN hundred
        HC hundred count
        CNP hundred packs
        GRO gross
        GGR great gross
        MIL thousand
        T3 thousand pieces
        MIO million
        SET set
        KT kit
        AS assortment
        AY assembly
        10 group
        11 outfit
        5B batch
        LO lot
        SX shipment
        NL load
        NAR articles
        NMP packs
        NPT parts
        PTN portion
        13 ration
        AA ball
        AB bulk pack
        CG card
        D63 book
        LEF leaf
        PD pad
        QR quire
        RM ream
        SR strip
        SYR syringe
        U2 tablet
        IE person
        ACT activity
        E48 service unit
        20 twenty foot container
        21 forty foot container
        XBA barrel
        XBG bag
        XBJ bucket
        XBO bottle
        XBX box
        XCA can
        XCR crate
        XCS case
        XCT carton
        XDR drum
        XJR jar
        XPA packet
        XPK package
        XPX pallet
        XRO roll
        XSA sack
        XSH sachet
        XTU tube
        """;

    private const string Measured = """
        KGM kilogram
        MC microgram
        MGM milligram
        CGM centigram
        GRM gram
        HGM hectogram
        DTN decitonne
        TNE metric ton
        KTN kilotonne
        CTM metric carat
        GRN grain
        ONZ ounce
        APZ troy ounce
        LBR pound
        STI stone
        CWA hundredweight (US)
        CWI hundredweight (UK)
        STN short ton
        LTN long ton
        4H micrometer
        MMT millimeter
        CMT centimeter
        DMT decimeter
        MTR meter
        LM linear meter
        HMT hectometer
        KMT kilometer
        INH inch
        FOT foot
        LF linear foot
        YRD yard
        SMI mile
        NMI nautical mile
        MMK square millimeter
        CMK square centimeter
        DMK square decimeter
        MTK square meter
        H18 hectare
        KMK square kilometer
        INK square inch
        FTK square foot
        YDK square yard
        ACR acre
        MIK square mile
        MMQ cubic millimeter
        CMQ cubic centimeter
        DMQ cubic decimeter
        MTQ cubic meter
        NM3 normal cubic meter
        SM3 standard cubic meter
        INQ cubic inch
        FTQ cubic foot
        YDQ cubic yard
        BFT board foot
        WCD cord
        4G microliter
        MLT milliliter
        CLT centiliter
        DLT deciliter
        LTR liter
        HLT hectoliter
        K6 kiloliter
        OZA fluid ounce (US)
        OZI fluid ounce (UK)
        PTL pint (US)
        PTI pint (UK)
        QTL quart (US)
        QTI quart (UK)
        GLL gallon (US)
        GLI gallon (UK)
        BLL barrel (US)
        BUA bushel (US)
        BUI bushel (UK)
        SEC second
        MIN minute
        HUR hour
        LH labor hour
        DAY day
        WEE week
        MON month
        QAN quarter of a year
        SAN half year
        ANN year
        WHR watt hour
        KWH kilowatt hour
        MWH megawatt hour
        GWH gigawatt hour
        KJO kilojoule
        3B megajoule
        GV gigajoule
        BTU British thermal unit
        KWT kilowatt
        MAW megawatt
        AD byte
        2P kilobyte
        4L megabyte
        E34 gigabyte
        E35 terabyte
        C34 mole
        NIU international units
        """;

    private static readonly (string Code, string Name)[] Entries =
        [("", ""), .. EntriesOf(Counted), .. EntriesOf(Measured)];

    private static readonly int LastCounted = EntriesOf(Counted).Length;

    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> ByCode =
        Enumerable.Range(1, Entries.Length - 1)
            .ToFrozenDictionary(position => Entries[position].Code, position => new Unit(position))
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly byte position;

    private Unit(int position) => this.position = (byte)position;

    /// <summary>One piece, the unit of whatever is sold by number.</summary>
    public static Unit Piece { get; } = Parse("C62");

    /// <summary>Every unit there is to trade in, the counted ones first.</summary>
    public static IReadOnlyList<Unit> All { get; } =
        [.. Enumerable.Range(1, Entries.Length - 1).Select(position => new Unit(position))];

    /// <summary>The code; empty where no unit was given.</summary>
    public string Code => Entries[position].Code;

    /// <summary>The unit in words.</summary>
    public string Name => Entries[position].Name;

    /// <summary>
    /// True where only whole numbers make sense; false for what is measured, and where no unit was given.
    /// </summary>
    public bool IsCounted => position >= 1 && position <= LastCounted;

    static string ICoded.Advice =>
        "is not a unit that is traded in here; send a UN/ECE Recommendation 20 code such as \"C62\" or \"KGM\"";

    public static Unit Parse(string text, IFormatProvider? provider = null) => Parse(text.AsSpan(), provider);

    public static Unit Parse(ReadOnlySpan<char> text, IFormatProvider? provider = null) =>
        TryParse(text, out var unit)
            ? unit
            : throw new FormatException("A unit code of UN/ECE Recommendation 20 was expected.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Unit unit) => TryParse(text.AsSpan(), out unit);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Unit unit) =>
        TryParse(text.AsSpan(), out unit);

    public static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out Unit unit) =>
        TryParse(text, out unit);

    public static bool TryParse(ReadOnlySpan<char> text, out Unit unit) => ByCode.TryGetValue(text, out unit);

    public override string ToString() => Code;

    private static (string Code, string Name)[] EntriesOf(string table) =>
        [.. table.Split('\n').Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].TrimEnd()))];
}
