using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Load;
using AgentHub.Sandbox.Systems;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>The runs: one plays at a time, because one clock is moved; the newest others can be read. Thread safe.</summary>
internal sealed class Runs(ScenarioLibrary library, CompanyStore company, StandIns systems, LoadState loads, HubClock clock, EventOutbox outbox,
    AgentLines lines, SandboxOptions options, TimeProvider time, ILogger<Runs> log) : IHostedService, ICallHolder, IDisposable
{
    private static readonly TimeSpan PatienceWithHub = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _starting = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<ScenarioRun> _runs = [];
    private readonly Dictionary<ScenarioRun, Task> _playing = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ScenarioRun> All
    {
        get { lock (_lock) return [.. _runs]; }
    }

    public ScenarioRun? Find(string id) => All.FirstOrDefault(r => r.Id == id);

    /// <summary>The run that moves the clock; null when none is played.</summary>
    public ScenarioRun? Playing => All.FirstOrDefault(r => !r.IsOver);

    public CommandAnswer? Carry(SwitchCommand command) => All.LastOrDefault(r => r.ContactId == command.ContactId)?.Carry(command);

    /// <summary>Starts a scenario: the systems' data and latencies are set as its file says, and the caller calls.</summary>
    public async Task<RunStart> StartAsync(string scenarioId, CancellationToken cancellationToken)
    {
        if (library.Find(scenarioId) is not { } scenario)
            return RunStart.Refused(404, "no-such-scenario", $"There is no scenario {scenarioId}; there are {string.Join(", ", library.All.Select(s => s.Id))}.");
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (Playing is { } playing)
                return RunStart.Refused(409, "already-playing", $"Scenario {playing.Scenario.Id} is being played; end it first.");
            if (loads.IsRunning) return RunStart.Refused(409, "load-running", "Load is being driven; stop it first: a scenario moves the clock.");
            if (Busy(scenario) is { } busy) return RunStart.Refused(409, "agent-busy", $"{busy.FirstName} is in another call; end that first.");
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(PatienceWithHub);
            if (!await clock.ReadAsync(patience.Token))
                return RunStart.Refused(502, "hub-not-answering", $"The hub at {options.Hub} does not answer: {clock.Problem}");
            return new(Play(scenario, StartTime(scenario)), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RunStart.Refused(502, "hub-not-answering", $"The hub at {options.Hub} did not answer in {PatienceWithHub.TotalSeconds:0} s.");
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
        Task[] playing;
        lock (_lock) playing = [.. _playing.Values];
        await Task.WhenAll(playing).WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _starting.Dispose();
    }

    private SwitchAgent? Busy(Scenario scenario) => scenario.Agents.FirstOrDefault(a => lines.IsTaken(a.Id));

    private ScenarioRun Play(Scenario scenario, DateTimeOffset start)
    {
        company.Seed(scenario.CompanyAt(start));
        foreach (var system in systems.All) SetPace(system, scenario);
        var contact = "con_" + NewId();
        var call = new Call(contact, scenario.Call, scenario.Agents, scenario.Rules, lines, () => "int_" + NewId());
        // Whom the scenario rings is kept free for it.
        foreach (var step in scenario.Steps.OfType<OfferedStep>()) lines.Take(step.Agent, contact);
        var run = new ScenarioRun("run_" + NewId(), scenario, call, start, clock, outbox, time);
        lock (_lock)
        {
            _runs.Add(run);
            if (_runs.Count > options.MaxRuns) _runs.RemoveAt(0);
            _playing[run] = PlayAsync(run);
        }
        log.ScenarioStarts(scenario.Id, contact, run.Id);
        return run;
    }

    private async Task PlayAsync(ScenarioRun run)
    {
        await Task.Yield();
        try
        {
            await run.PlayAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            run.Stop("the sandbox stops");
        }
        catch (Exception e)
        {
            log.RunBroke(e, run.Id);
            run.Stop("it broke off: " + e.Message);
        }
        lock (_lock) _playing.Remove(run);
        log.RunIsOver(run.Id, run.Ended ?? "");
    }

    /// <summary>A fault set by hand stays unless the scenario sets one; latencies are the scenario's.</summary>
    private static void SetPace(StandIn system, Scenario scenario)
    {
        var planned = scenario.Systems.GetValueOrDefault(system.Vendor.System) ?? FaultSettings.Healthy;
        system.Faults = planned.Mode == FaultMode.None
            ? system.Faults with { DelayMs = planned.DelayMs, Delays = planned.Delays }
            : planned;
    }

    /// <summary>The next whole second; after midnight when the scenario would otherwise run into another day.</summary>
    private DateTimeOffset StartTime(Scenario scenario)
    {
        var now = clock.Now;
        var start = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero).AddSeconds(1);
        var today = TimeZoneInfo.ConvertTime(start, scenario.Zone).Date;
        if (TimeZoneInfo.ConvertTime(start + scenario.Length, scenario.Zone).Date == today) return start;
        var midnight = today.AddDays(1);
        return new DateTimeOffset(midnight, scenario.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static string NewId() => Guid.NewGuid().ToString("N")[..12];
}

/// <summary>A run that started, or why none did.</summary>
internal sealed record RunStart(ScenarioRun? Run, IResult? Problem)
{
    public static RunStart Refused(int status, string name, string title) => new(null, Sandbox.Problem.Of(status, name, title));
}
