using AgentHub.Bench;
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
var code = 0;
foreach (var leg in plan.Legs)
{
    if (stop.IsCancellationRequested) break;
    Console.Error.WriteLine($"{leg.Name}:");
    using var time = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
    time.CancelAfter(leg.Most(plan));
    try
    {
        var outcome = await leg.RunAsync(plan, MachineFacts.Read(), time.Token);
        Console.WriteLine(outcome.Report + "\n");
        if (!outcome.IsCredible && !plan.IsSmoke) code = Math.Max(code, 1);
    }
    catch (Exception e) when (e is InvalidOperationException or TimeoutException or HttpRequestException or IOException or OperationCanceledException)
    {
        Console.Error.WriteLine(time.IsCancellationRequested ? $"The leg {leg.Name} was stopped, or took longer than it may." : $"The leg {leg.Name} could not measure: {e.Message}");
        code = 2;
    }
}

return code;
