using AgentHub.Bench;
using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

if (await Roles.PlayAsync(args)) return 0;

if (BenchArguments.Plan(args) is not { } plan)
{
    Console.Error.WriteLine(BenchArguments.Usage);
    return 64;
}

using var stop = new CancellationTokenSource(plan.Most);
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
try
{
    var machine = MachineFacts.Read();
    await using var run = await BenchRun.StartAsync(plan, stop.Token);
    if (plan.RaisesLoad)
    {
        Console.WriteLine(new LoadReport(machine, await run.LoadAsync(stop.Token)));
        return 0;
    }

    var report = new BenchReport(plan, machine, await run.MeasureAsync(stop.Token));
    Console.WriteLine(report);
    return report.IsCredible || plan.IsSmoke ? 0 : 1;
}
catch (Exception e) when (e is InvalidOperationException or TimeoutException or HttpRequestException or OperationCanceledException)
{
    Console.Error.WriteLine(stop.IsCancellationRequested ? "The bench was stopped, or took longer than it may." : $"The bench could not measure: {e.Message}");
    return 2;
}
