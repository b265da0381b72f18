using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Kernel;

/// <summary>
/// How JSON is read and written everywhere: in requests and responses, events, webhooks and stored documents.
/// </summary>
public static class WireJson
{
    private const int DepthMax = 32;

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Makes options that a framework brings along follow the same rules.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.AllowOutOfOrderMetadataProperties = true; // a discriminator need not come first
        options.AllowTrailingCommas = false;
        options.ReadCommentHandling = JsonCommentHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = DepthMax;

        // What it leaves as it is matters only inside HTML, and JSON is never sent as such; names in every script, "+"
        // and "'" stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetAbsentMeanNull } };
        options.Converters.Add(new TimeJson());
        options.Converters.Add(new EnumJson());
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    // Required is what cannot be null; a member that can be may as well be left out.
    private static void LetAbsentMeanNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.IsRequired && (property.AssociatedParameter?.IsNullable ?? property.IsSetNullable))
                property.IsRequired = false;
        }
    }
}
