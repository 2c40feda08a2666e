using AgentHub.AdapterHost.Hosting;
using AgentHub.AdapterHost.Loading;
using AgentHub.AdapterHost.Serving;

// Runs one adapter assembly in a process of its own and serves it by the remote adapter protocol on loopback. What the adapter does to
// this process it does to nobody else. Exit code 0: stopped; 64: settings or assembly have faults, listed on standard error.

const int FaultyStart = 64;
try
{
    var settings = HostSettings.From(args);
    var faults = settings.Faults().ToList();
    var factory = faults.Count == 0 ? AdapterAssembly.FindFactory(settings.Assembly, settings.Product, faults) : null;
    if (factory is not null) faults.AddRange(factory.Validate(settings.ForAdapter()));
    if (faults.Count > 0)
    {
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
        return FaultyStart;
    }
    using var http = SystemClient.Make(settings);
    await using var app = AdapterHostApp.Build(factory!.Create(settings.ForAdapter(), http), settings, TimeProvider.System,
        logging => logging.AddSimpleConsole(c => c.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical));
    await app.StartAsync();
    // Whoever started this process reads the port from this line.
    Console.WriteLine(AdapterHostApp.ReadyLine(app));
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is InvalidDataException or IOException)
{
    // A settings file that cannot be read, a port that is taken: each message says what.
    await Console.Error.WriteLineAsync(e.Message);
    return FaultyStart;
}
