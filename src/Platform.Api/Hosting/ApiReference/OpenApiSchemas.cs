using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>The schemas of the house's own types, and what the generator gets wrong about the others.</summary>
public sealed class OpenApiSchemas : ISchemaFilter
{
    /// <summary>The 26 characters after the prefix in every example id.</summary>
    public const string ExampleSuffix = "01h455vb4pex5vsknk084sn02q";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema shape)
            return;

        shape.AdditionalPropertiesAllowed = true;
        if (shape.Description is { } description)
            shape.Description = WireCatalog.OneLine(description);

        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (IsId(type))
            (shape.Pattern, shape.Examples) = ($"^{PrefixOf(type)}_[0-7][0-9a-hjkmnp-tv-z]{{25}}$", [$"{PrefixOf(type)}_{ExampleSuffix}"]);
        else if (type == typeof(Currency))
            Describe(shape, "An ISO 4217 code in capital letters.", "^[A-Z]{3}$", "INR");
        else if (type == typeof(Unit))
            Describe(shape, "A UN/ECE Recommendation 20 code.", "^[A-Z0-9]{2,3}$", "C62");
        else if (type == typeof(Money))
            DescribeAmount(shape, "An amount of money, with the decimals its currency has.", "^-?[0-9]{1,15}(\\.[0-9]{1,4})?$", "1249.50");
        else if (type == typeof(UnitPrice))
            DescribeAmount(shape, "The price of one unit, with at most six decimals.", "^[0-9]{1,12}(\\.[0-9]{1,6})?$", "12.4995");
        else if (type == typeof(Quantity))
            DescribeQuantity(shape);
        else if (type == typeof(Actor))
            shape.Examples = [new JsonObject { ["type"] = "app", ["id"] = $"app_{ExampleSuffix}", ["on_behalf_of"] = null }];
        else if (type == typeof(ResourceReference))
            shape.Examples = [new JsonObject { ["type"] = "order", ["id"] = $"ord_{ExampleSuffix}", ["version"] = 3, ["href"] = $"/v1/orders/ord_{ExampleSuffix}" }];
        else if (type.IsEnum)
            Open(shape);
        else if (shape.Properties is { Count: > 0 } && context.MemberInfo is null)
            AllowNulls(shape.Properties, WireJson.Options.GetTypeInfo(type));
    }

    public static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    public static bool IsNullable(JsonPropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType && (member.IsGetNullable || member.IsSetNullable));

    private static string PrefixOf(Type id)
    {
        var text = Activator.CreateInstance(id)!.ToString()!;
        return text[..text.LastIndexOf('_')];
    }

    private static void Describe(OpenApiSchema shape, string description, string pattern, string example)
    {
        shape.Description ??= description;
        shape.Pattern = pattern;
        shape.Examples = [example];
    }

    private static void DescribeAmount(OpenApiSchema shape, string description, string pattern, string example)
    {
        shape.Description = description;
        if (shape.Properties?["amount"] is OpenApiSchema amount)
            (amount.Pattern, amount.Examples, amount.Description) = (pattern, [example], "A decimal string; never a JSON number.");
    }

    private static void DescribeQuantity(OpenApiSchema shape)
    {
        shape.Type = null;
        shape.Properties = null;
        shape.Description = "A whole number where it is counted, a decimal string with at most four decimals where it is measured.";
        shape.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^-?[0-9]{1,12}(\\.[0-9]{1,4})?$" },
        ];
        shape.Examples = [12];
    }

    /// <summary>Replies may bring values that a client does not know yet; where requests use the type, it is closed again.</summary>
    private static void Open(OpenApiSchema shape)
    {
        if (shape.Enum is not { Count: > 0 } values)
            return;

        var known = new JsonArray([.. values.Select(value => value.DeepClone())]);
        shape.Extensions = new Dictionary<string, IOpenApiExtension> { ["x-extensible-enum"] = new JsonNodeExtension(known) };
        shape.Enum = null;
        shape.Examples = [values[0].DeepClone()];
    }

    /// <summary>A reference cannot say that it may be null, so it is put beside null.</summary>
    private static void AllowNulls(IDictionary<string, IOpenApiSchema> properties, JsonTypeInfo contract)
    {
        foreach (var member in contract.Properties.Where(IsNullable))
        {
            if (properties.TryGetValue(member.Name, out var schema) && schema is OpenApiSchemaReference reference)
            {
                properties[member.Name] = new OpenApiSchema
                {
                    Description = reference.Description,
                    OneOf = [new OpenApiSchemaReference(reference.Reference.Id!), new OpenApiSchema { Type = JsonSchemaType.Null }],
                };
            }
        }
    }
}
