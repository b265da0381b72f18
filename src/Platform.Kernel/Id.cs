namespace Platform.Kernel;

/// <summary>A thing with an identity of its own; its prefix starts every id of it on the wire.</summary>
public interface IIdentified
{
    static abstract string Prefix { get; }
}
