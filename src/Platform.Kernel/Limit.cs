namespace Platform.Kernel;

/// <summary>A constant that a client can run into. The reference lists it, from here.</summary>
/// <param name="what">What there are at most so many of, such as <c>Bytes in a request's body</c>.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LimitAttribute(string what) : Attribute
{
    public string What => what;
}
