using Platform.Bench;

BenchOptions options;
try
{
    options = BenchOptions.Read(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"{wrong.Message}\n\n{BenchOptions.Usage}");
    return 2;
}

await using var home = new BenchHome();
await home.StartPostgresAsync();
var results = new Results(options);
if (options.Only != "auth")
    results.Head(await home.PostgresVersionAsync());

var settings = home.Settings.Concat(BareLimits.Settings).ToDictionary();
await using var server = BenchServer.Start(settings);
try
{
    await server.AnswersAsync("/health/ready");
    var catalog = await BenchCatalog.MakeAsync(home.ConnectionString, home.Settings);
    var pages = await home.PrepareAsync(server, catalog);

    var comparisons = options.Only is null or "auth" ? Comparison.OfAuthentication(catalog) : [];
    var load = new Load(server.Port, options.Connections, () => ProcessorTime.Taken(server.ProcessId, home.Databases));
    if (options.Only is not ("start" or "auth"))
    {
        var operations = Operation.All(catalog, pages);
        var wanted = operations.Where(operation => options.Only is null || operation.Name == options.Only).ToList();
        wanted = [.. operations.Where(operation => wanted.Exists(one => one == operation || one.Limit == operation))];

        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var operation in wanted)
            {
                var measured = load.Run(operation.Requests, options.WarmUp(round), options.Measured);
                operation.Add(measured);
                Console.Error.WriteLine(FormattableString.Invariant(
                    $"{round + 1}  {operation.Name,-9} {measured.PerSecond,9:N0}/s  p50 {measured.P50,7:0.00} ms  p99 {measured.P99,7:0.00} ms  {measured.Cost,7:0} µs of processor"));
            }
        }

        results.Operations(wanted);
        results.Memory(server.Memory("VmRSS"), server.Memory("VmHWM"));
    }

    for (var pair = 0; pair < options.Pairs; pair++)
    {
        foreach (var comparison in comparisons)
        {
            comparison.Measure(load, options.WarmUpOfPair(pair), options.MeasuredOfPair);
            Console.Error.WriteLine(FormattableString.Invariant($"{pair + 1}  {comparison.Title}: {comparison.Cost:0.0%} so far"));
        }
    }

    await server.StopAsync();
    if (options.Only is null or "start")
    {
        var beside = await WarmStart.BesidePostgresAsync(home, catalog, options.Starts);
        results.Starts(beside, await WarmStart.WithPostgresAsync(home, catalog, options.Starts));
    }

    if (comparisons.Count > 0)
        results.Authentication(comparisons);
}
catch
{
    Console.Error.WriteLine(server.Output);
    throw;
}

Console.WriteLine(results);
if (options.WritesResults)
    await results.WriteAsync(Path.Combine("bench", "RESULTS.md"), isWhole: options.Only is null);
return 0;
