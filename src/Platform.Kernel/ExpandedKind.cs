using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel;

/// <summary>One kind of resource that replies can show inside them, and who shows it.</summary>
public abstract class ExpandedKind
{
    /// <summary>The type of the ids that name it.</summary>
    public abstract Type IdType { get; }

    /// <summary>What it looks like on the wire.</summary>
    public abstract Type Shown { get; }

    /// <summary>What one must be allowed to see it.</summary>
    public required RequiresAttribute Requires { get; init; }

    /// <summary>What a type can show; <c>null</c> where it is no <see cref="IExpands{T, TShown}"/>.</summary>
    internal static ExpandedKind? Of(Type type)
    {
        var shows = type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IExpands<,>));
        return shows is null ? null : (ExpandedKind)typeof(ExpandedKind)
            .GetMethod(nameof(By), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod([type, .. shows.GetGenericArguments()]).Invoke(null, null)!;
    }

    /// <summary>Those of the ids that the caller may see, as JSON.</summary>
    internal abstract Task<IReadOnlyDictionary<string, JsonElement>> ShowAsync(
        IServiceProvider services, IEnumerable<string> ids, CancellationToken cancel);

    private static ExpandedKind By<TExpands, T, TShown>()
        where TExpands : IExpands<T, TShown> where T : IIdentified where TShown : notnull => new Kind<TExpands, T, TShown>
        {
            Requires = typeof(TExpands).GetMethod(nameof(IExpands<,>.ShowAsync))?.GetCustomAttribute<RequiresAttribute>()
                ?? throw new InvalidOperationException($"{typeof(TExpands)} states no scope: put [Requires] above its ShowAsync."),
        };

    private sealed class Kind<TExpands, T, TShown> : ExpandedKind
        where TExpands : IExpands<T, TShown> where T : IIdentified where TShown : notnull
    {
        public override Type IdType => typeof(Id<T>);

        public override Type Shown => typeof(TShown);

        internal override async Task<IReadOnlyDictionary<string, JsonElement>> ShowAsync(
            IServiceProvider services, IEnumerable<string> ids, CancellationToken cancel)
        {
            var shown = await services.GetRequiredService<TExpands>().ShowAsync([.. ids.Select(id => Id<T>.Parse(id))], cancel);
            return shown.ToDictionary(one => one.Key.ToString(), one => JsonSerializer.SerializeToElement(one.Value, WireJson.Options));
        }
    }
}
