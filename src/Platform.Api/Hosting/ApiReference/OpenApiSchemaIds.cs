using System.Collections.Concurrent;

namespace Platform.Api.Hosting.ApiReference;

/// <summary>Schemas bear the wire's words: <c>OrderResponse</c> is <c>Order</c>, a page of them <c>OrderPage</c>.</summary>
public sealed class OpenApiSchemaIds
{
    private readonly ConcurrentDictionary<string, Type> taken = new(StringComparer.Ordinal);

    public string Of(Type type)
    {
        var name = NameOf(type);
        return taken.GetOrAdd(name, type) == type ? name : type.Namespace!.Split('.')[^1] + name;
    }

    public static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType)
            return string.Concat(type.GetGenericArguments().Select(NameOf)) + name;
        return name.EndsWith("Response", StringComparison.Ordinal) ? name[..^"Response".Length] : name;
    }
}
