using ImportCatalog;

if (ImportOptions.Parse(args) is not { } options)
    return 2;

try
{
    return await new Import(options).RunAsync();
}
catch (ImportStopped stopped)
{
    Console.Error.WriteLine(stopped.Message);
    return stopped.ExitCode;
}
