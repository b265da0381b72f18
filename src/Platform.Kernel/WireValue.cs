using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>Single values as the wire spells them, and what to send where one is not that.</summary>
internal static class WireValue
{
    public static JsonTypeInfo ContractOf(Type type) => WireJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    public static bool IsSettable(JsonPropertyInfo property) =>
        (property.Set is not null || property.AssociatedParameter is not null) && !property.IsExtensionData;

    /// <summary>Why a value cannot be read, or <c>null</c> where it can.</summary>
    public static (string Code, string Detail)? FaultOf(JsonElement json, JsonTypeInfo contract)
    {
        var code = Takes(contract, json.ValueKind) ? "invalid_value" : "invalid_type";
        try
        {
            return json.Deserialize(contract) is string text && text.Contains('\0', StringComparison.Ordinal)
                ? (code, "Leave out the character U+0000: it cannot be kept.")
                : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return (code, SentenceOf(exception, contract, code));
        }
    }

    /// <summary>Reads a value from a parameter's text, which is spelled as in JSON but without the quotes.</summary>
    public static object? Read(string text, Type type, out (string Code, string Detail)? fault)
    {
        if (type == typeof(string) || type == typeof(object))
        {
            fault = text.Contains('\0', StringComparison.Ordinal) ? ("invalid_value", "Leave out the character U+0000: it cannot be kept.") : null;
            return text;
        }

        var contract = ContractOf(type);
        var json = Takes(contract, JsonValueKind.String) ? JsonSerializer.SerializeToElement(text, WireJson.Options) : Bare(text);
        fault = FaultOf(json, contract);
        if (fault is { } wrong)
            fault = ("invalid_value", wrong.Detail);
        return fault is null ? json.Deserialize(contract) : null;
    }

    /// <summary>What to send for a value of a type, as it goes into a sentence.</summary>
    public static string Expected(Type type)
    {
        var contract = ContractOf(type);
        type = contract.Type;
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "a list",
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
            _ when type == typeof(bool) => "true or false",
            _ when IsWhole(type) => $"a whole number from {Edge(type, "MinValue")} to {Edge(type, "MaxValue")}",
            _ when IsNumber(type) => "a number",
            _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type).Select(SnakeCase.Of).Order(StringComparer.Ordinal))}",
            _ when type == typeof(DateOnly) => "a date such as \"2026-03-09\"",
            _ when type == typeof(TimeOnly) => "a time of day such as \"14:30:00\"",
            _ when type == typeof(DateTimeOffset) => "a point in time such as \"2026-03-09T14:30:00Z\"",
            _ when type == typeof(Money) || type == typeof(UnitPrice) => "an object with amount and currency",
            _ when type == typeof(Quantity) => "a whole number such as 12, or a decimal string such as \"12.5\"",
            _ when type == typeof(Currency) => "an ISO 4217 currency such as \"USD\"",
            _ when type == typeof(Unit) => "a UN/ECE Recommendation 20 code such as \"C62\"",
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>) => $"an id such as \"{Activator.CreateInstance(type)!.ToString()![..^26]}…\"",
            _ when type == typeof(byte[]) => "base64 text",
            _ when type == typeof(JsonElement) || type == typeof(object) || type.IsAssignableTo(typeof(JsonNode)) => "any value",
            _ => "a string",
        };
    }

    private static bool Takes(JsonTypeInfo contract, JsonValueKind kind) => contract.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => kind == JsonValueKind.Object,
        JsonTypeInfoKind.Enumerable => kind == JsonValueKind.Array,
        _ when contract.Type == typeof(Money) || contract.Type == typeof(UnitPrice) => kind == JsonValueKind.Object,
        _ when contract.Type == typeof(Quantity) => kind is JsonValueKind.Number or JsonValueKind.String,
        _ when contract.Type == typeof(bool) => kind is JsonValueKind.True or JsonValueKind.False,
        _ when IsNumber(contract.Type) => kind == JsonValueKind.Number,
        _ => kind == JsonValueKind.String,
    };

    /// <summary>Our converters say themselves what is wrong; the framework's name types, which are nobody's business.</summary>
    private static string SentenceOf(Exception exception, JsonTypeInfo contract, string code)
    {
        if (contract.Converter.GetType().Assembly == typeof(WireValue).Assembly && exception is JsonException)
        {
            var message = exception.Message.TrimEnd('.');
            return $"{char.ToUpperInvariant(message[0])}{message[1..]}.";
        }

        return contract.Type == typeof(string) && code == "invalid_value"
            ? "Send whole Unicode characters: this holds half of a surrogate pair."
            : $"Send {Expected(contract.Type)}.";
    }

    private static JsonElement Bare(string text)
    {
        try
        {
            return text is [not (' ' or '\t' or '\r' or '\n'), ..] && JsonElement.Parse(text) is { ValueKind: not JsonValueKind.Null } json
                ? json
                : JsonSerializer.SerializeToElement(text, WireJson.Options);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text, WireJson.Options);
        }
    }

    private static bool IsWhole(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static object? Edge(Type type, string name) => type.GetField(name)!.GetValue(null);
}
