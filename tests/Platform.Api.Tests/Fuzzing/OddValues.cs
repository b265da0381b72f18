namespace Platform.Api.Tests.Fuzzing;

/// <summary>Values that programs stumble over.</summary>
public static class OddValues
{
    private static readonly string Long = new('x', 100_000);

    /// <summary>As they stand in JSON: of every type, too large, too small, hardly representable, not JSON at all.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\": null}", "{\"a\": {\"b\": []}}", "[1, \"a\", null, {}]",
        .. Numbers, .. Texts.Select(text => $"\"{text}\""), $"\"{Long}\"", new string('9', 400), $"0.{new string('1', 1000)}",
        "NaN", "-Infinity", "01", "+1", ".5", "'a'", "undefined", "", "\"unfinished", "{\"a\":", "1 2", "/* */1", "\"\u0001\"", "\"\t\"", "\"\\x\"", "\"\\u12\"",
        "1,\"unknown_member\":1", "1,\"\\ud800\":1", "1,\"\\u0000\":1", "1,\"~/a~1\":1", "1,\"$type\":\"System.Object\"", "1,\"__proto__\":{}",
        Nested("[", "]", 31), Nested("[", "]", 200), Nested("{\"a\":", "}", 31), Nested("{\"a\":", "}", 10_000),
    ];

    /// <summary>As they stand in a JSON string; without the escapes they serve as texts of parameters and headers.</summary>
    public static IReadOnlyList<string> Texts =>
    [
        "", " ", "a", "\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800", "a\\ud83d", "\\u202e\\u2066abc", "Z\\u0335\\u0327\\u031b\\u0353a\\u0337l\\u0338g\\u0334o", "👩‍👩‍👧‍👦", "\\ufeff", "\\uffff",
        "\\u0007\\u001b[31m", "\\r\\nX: y", "\\u00a0", "İıſK", "٣", "１２", "ﷺ", "%00", "%s%n", "../../etc/passwd", "' or 1=1 --", "\\\\", "*", ",", "a,b", "a\\u002cb",
        "0", "-1", "1.", ".5", "+1", "1e5", "1e400", "0x10", "1,000", "1_000", " 1", "1 ", "NaN", "Infinity", "-0", "0.00001", "99999999999999999999", "999999999999.9999", "79228162514264337593543950335", "9999999999999999.99", "-999999999999.9999",
        "true", "null", "USD", "usd", "XXX", "C62", "US", "US-IL", "ZZ-99",
        "2026-02-30T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999-14:00", "0001-01-01T00:00:00+14:00", "infinity", "-infinity", "now", "epoch", "2026-11-20", "2026-11-20T24:00:00Z", "2016-12-31T23:59:60Z", "+010000-01-01T00:00:00Z",
        "ord_01h455vb4pex5vsknk084sn02q", "ORG_01H455VB4PEX5VSKNK084SN02Q", "org_01h455vb4pex5vsknk084sn02q", "org_zzzzzzzzzzzzzzzzzzzzzzzzzz", "org_00000000000000000000000000", "org_7zzzzzzzzzzzzzzzzzzzzzzzzz", "org_", "_", "var_01h455vb4pex5vsknk084sn02q", "whs_01h455vb4pex5vsknk084sn02q", "app_01h455vb4pex5vsknk084sn02q",
        "http://[::1", "http://a b", "http://user:pw@127.0.0.1:99999/", "https://\\u202e.example", "file:///etc/passwd", "https://xn--a", "https://-", "::ffff:0.0.0.0/96", "0.0.0.0/0", "999.1.1.1",
    ];

    /// <summary>What goes wrong in URLs: escapes that end early or mean no character, brackets that do not close.</summary>
    public static IReadOnlyList<string> Escaped { get; } =
    [
        "%00", "a%00b", "%ff", "%c0%80", "%c0%af", "%ed%a0%80", "%f4%90%80%80", "%e2%80%ae", "%f0%9f%91%a9", "%", "%zz", "%2", "%u0041", "%25", "%252f", "%2F", "a%2Fb", "%2f..%2f", "%5c", "%0d%0aX:%20y", "%20", "+", "a+b", "%26", "%3d", "%3f", "%23", "[", "]", "[]", "[gte]", "[[]]", ";", "|", "^", "{}", "<a>", "%7f", "%1b", "~", "!", "*", "''", "\"",
    ];

    public static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    private static string[] Numbers =>
    [
        "0", "-0", "-0.0", "1", "-1", "1.5", "1e2", "1E-2", "1e400", "-1e400", "1e-400", "2147483648", "-2147483649", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "79228162514264337593543950336", "0.30000000000000004", "12.50", "999999999999", "1000000000000",
    ];
}
