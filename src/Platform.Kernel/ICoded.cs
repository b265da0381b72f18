namespace Platform.Kernel;

/// <summary>A value that the wire knows by a short code from a published list.</summary>
internal interface ICoded
{
    string Code { get; }

    /// <summary>How a refused code's sentence goes on: what it is not, and what to send instead.</summary>
    static abstract string Advice { get; }
}
