using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Dialling;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Load;

/// <summary>Drives load: one at a time, the last one kept for reading. Thread safe.</summary>
internal sealed class Loads(ScenarioLibrary library, Runs runs, FreeCalls calls, LoadState state, Population population, CompanyStore company, AgentLines lines,
    HubClient hub, HubClock clock, SandboxOptions options, TimeProvider time, ILogger<Loads> log) : IHostedService, ICallHolder, IDisposable
{
    private static readonly TimeSpan PatienceWithHub = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _starting = new(1);
    private LoadRun? _run;
    private Task _playing = Task.CompletedTask;

    /// <summary>The one under way, else the last; null before the first.</summary>
    public LoadRun? Run => Volatile.Read(ref _run);

    public CommandAnswer? Carry(SwitchCommand command) => Run?.Carry(command);

    /// <summary>Starts; null when it did, else why not.</summary>
    public async Task<IResult?> StartAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var faults = LoadCheck.Faults(request);
        if (faults.Count > 0) return Fault.Answer("No load was started", faults);
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (Run is { IsOver: false }) return Problem.Of(409, "load-running", "Load is being driven already; stop it first.");
            if (runs.Playing is { } playing) return Problem.Of(409, "already-playing", $"Scenario {playing.Scenario.Id} is being played and moves the clock; end it first.");
            if (await ReachHubAsync(cancellationToken) is { } problem) return Problem.Of(502, "hub-not-answering", problem);
            Begin(request);
            return null;
        }
        finally
        {
            _starting.Release();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _playing.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _starting.Dispose();
    }

    private void Begin(LoadRequest request)
    {
        var agents = new LoadAgents(request, calls.Agents);
        var sender = new LoadSender(hub, clock, options.Source, time);
        var rules = library.All[0].Rules;
        var run = new LoadRun("load_" + NewId(), request, agents, new(population, company),
            setup => new Call("con_" + NewId(), setup, agents.All, rules, lines, () => "int_" + NewId()), sender, () => clock.Now, time, library.All[0].Call.To);
        Volatile.Write(ref _run, run);
        state.Begin();
        log.LoadStarts(run.Id, request.PerSecond, request.Seconds);
        _playing = PlayAsync(run);
    }

    private async Task PlayAsync(LoadRun run)
    {
        await Task.Yield();
        try
        {
            await run.RunAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The sandbox stops.
        }
        catch (Exception e)
        {
            log.LoadBroke(e, run.Id);
            run.Stop("it broke off: " + e.Message);
        }
        finally
        {
            state.End();
        }
        var figures = run.Figures();
        log.LoadIsOver(run.Id, figures.Calls.Placed, figures.Events.Acknowledged, figures.Why ?? "the sandbox stops");
    }

    /// <summary>Reads the hub's clock and lets it run: load is driven in real time.</summary>
    private async Task<string?> ReachHubAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PatienceWithHub);
        try
        {
            if (!await clock.ReadAsync(patience.Token)) return $"The hub at {options.Hub} does not answer: {clock.Problem}";
            if (clock.HoldsAt is not null) await clock.OrderAsync(new(Release: true), patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The hub at {options.Hub} did not answer in {PatienceWithHub.TotalSeconds:0} s.";
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("N")[..12];
}
