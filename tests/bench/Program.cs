using AgentHub.Bench;
using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

if (await Roles.PlayAsync(args)) return 0;
if (args is not ([] or ["--quick"]))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/bench [-- --quick]");
    return 64;
}

var plan = args.Length == 0 ? BenchPlan.Full : BenchPlan.Quick;
using var stop = new CancellationTokenSource(plan.Most);
Console.CancelKeyPress += (_, e) => e.Cancel = !stop.IsCancellationRequested && Stop();
var machine = MachineFacts.Read();
await using var run = await BenchRun.StartAsync(plan, stop.Token);
var report = new BenchReport(plan, machine, await run.MeasureAsync(stop.Token));
Console.WriteLine(report);
return report.IsCredible ? 0 : 1;

bool Stop()
{
    stop.Cancel();
    return true;
}
