namespace Platform.Kernel;

/// <summary>
/// Shows resources of one kind inside other replies, for <c>?expand=</c>: wherever a member <c>…_id</c> names one. Found
/// by its type, like a verb. What it answers is what the kind's own GET shows, asked for all at once; its method states
/// that GET's scope with <see cref="RequiresAttribute"/>.
/// </summary>
public interface IExpands<T, TShown> where T : IIdentified where TShown : notnull
{
    /// <summary>Those of them that the caller may see, in one statement.</summary>
    Task<IReadOnlyDictionary<Id<T>, TShown>> ShowAsync(IReadOnlyList<Id<T>> ids, CancellationToken cancel);
}
