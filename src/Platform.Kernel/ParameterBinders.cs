using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Kernel;

/// <summary>Chooses how a parameter of the route or the query is read: as the wire spells it, never as .NET would.</summary>
internal sealed class ParameterBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        if (source is not null && source != BindingSource.Query && source != BindingSource.Path)
            return null;
        if (context.Metadata.ModelType == typeof(CancellationToken) || context.Metadata.ModelType.IsAssignableTo(typeof(IFormFile)))
            return null;

        return source == BindingSource.Path ? RouteBinder.Instance
            : ParameterBinder.Reads(context.Metadata.ModelType) ? ParameterBinder.Instance
            : null;
    }
}

/// <summary>Reads a parameter of the query: one value, or a list with commas or repetitions in between.</summary>
internal sealed class ParameterBinder : IModelBinder
{
    public static readonly ParameterBinder Instance = new();

    [Limit("Values in a query parameter that takes several")]
    private const int EntriesMax = 100;

    public static bool Reads(Type type) => IsOne(type) || (EntryOf(type) is { } entry && IsOne(entry));

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        var faults = ParameterFaults.Of(bindingContext.HttpContext);
        var before = faults.Count;
        var value = EntryOf(bindingContext.ModelType) is { } entry
            ? Several(given, name, bindingContext.ModelType, entry, faults)
            : One(given, name, bindingContext.ModelType, faults);
        if (faults.Count == before)
            bindingContext.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }

    private static object? One(ValueProviderResult given, string name, Type type, List<Fault> faults)
    {
        if (given.Length == 1)
            return Read(given.FirstValue, name, type, faults);

        faults.Add(new Fault(name, "duplicate_parameter", $"\"{name}\" is there {given.Length} times. Send it once."));
        return null;
    }

    private static object? Several(ValueProviderResult given, string name, Type type, Type entry, List<Fault> faults)
    {
        var texts = given.Values.SelectMany(text => (text ?? "").Split(',')).ToList();
        if (texts.Count > EntriesMax)
        {
            faults.Add(new Fault(name, "too_many", $"Send at most {EntriesMax} values in \"{name}\"; these are {texts.Count}."));
            return null;
        }

        var values = Array.CreateInstance(entry, texts.Count);
        for (var i = 0; i < texts.Count; i++)
            values.SetValue(Read(texts[i], name, entry, faults), i);
        return type.IsInstanceOfType(values) ? values : Activator.CreateInstance(typeof(List<>).MakeGenericType(entry), values);
    }

    private static object? Read(string? text, string name, Type type, List<Fault> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            faults.Add(new Fault(name, "required", $"\"{name}\" is empty. Give it a value, or leave it out."));
            return null;
        }

        var value = WireValue.Read(text, type, out var fault);
        if (fault is var (code, detail))
        {
            var hint = type == typeof(DateTimeOffset) && text.Contains(' ', StringComparison.Ordinal) ? " A plus sign is spelled %2B in a URL." : "";
            faults.Add(new Fault(name, code, detail + hint));
        }

        return value;
    }

    private static Type? EntryOf(Type type) =>
        type == typeof(string) || type == typeof(byte[]) ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) && type.GetGenericArguments() is [var entry] ? entry
        : null;

    private static bool IsOne(Type type) => WireValue.ContractOf(type).Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.None;
}
