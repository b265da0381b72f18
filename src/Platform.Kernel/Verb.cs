namespace Platform.Kernel;

/// <summary>
/// A piece of work over more than one entity, or with more than one caller. Found by its type, one per scope; it
/// works in the caller's transaction.
/// </summary>
public interface IVerb;
