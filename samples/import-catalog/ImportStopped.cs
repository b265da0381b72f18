namespace ImportCatalog;

/// <summary>Ends the import with a sentence for whoever started it.</summary>
internal sealed class ImportStopped(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
