using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Adapters;

/// <summary>One connected system on a clock that stands still, and all its states so far.</summary>
internal sealed class Bench : IDisposable
{
    private readonly List<SystemState> _states = [];

    public Bench(Action<SystemOptions>? options = null, Action<BreakerOptions>? breaker = null, IAdapter? adapter = null, Limits? limits = null, HttpClient? http = null)
    {
        var system = new SystemOptions { Title = "Billing ERP", Kind = "erp" };
        options?.Invoke(system);
        var breaks = new BreakerOptions();
        breaker?.Invoke(breaks);
        var own = limits ?? new Limits(TimeSpan.FromMilliseconds(1500), TimeSpan.FromSeconds(15), 8, 64, 1 << 20);
        System = new("erp", system, system.Over(own), breaks, adapter ?? new HealthyAdapter(), UnderWay, Time, NullLogger.Instance, (_, _, after) =>
        {
            lock (_states) _states.Add(after);
        }, http);
    }

    public ManualTime Time { get; } = new();

    public UnderWay UnderWay { get; } = new();

    public ConnectedSystem System { get; }

    public IReadOnlyList<SystemCondition> Conditions
    {
        get { lock (_states) return [.. _states.Select(s => s.Condition)]; }
    }

    public static Task<Answer<string>> Found(CancellationToken cancellationToken) => Task.FromResult(Answer.Found("yes"));

    public static Task<Answer<string>> Unreachable(CancellationToken cancellationToken) => Task.FromResult(Answer.Unreachable<string>("cannot be reached"));

    public Task<Answer<string>> AskAsync(Func<CancellationToken, Task<Answer<string>>> question, CancellationToken cancellationToken = default) =>
        System.AskAsync(Capability.Invoices, question, cancellationToken);

    /// <summary>Asks something that is answered when the result is set, or cancelled.</summary>
    public (Task<Answer<string>> Answer, TaskCompletionSource<Answer<string>> System) AskSlow(CancellationToken cancellationToken = default)
    {
        var answer = new TaskCompletionSource<Answer<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        return (AskAsync(token => answer.Task.WaitAsync(token), cancellationToken), answer);
    }

    public void Dispose() => System.Dispose();
}

/// <summary>An adapter that is always well.</summary>
internal class HealthyAdapter : IAdapter, ICheckHealth
{
    public string Product => "Test";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new HashSet<KeyKind>();

    public KeyKind? RecordIdIs => null;

    public virtual Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Task.FromResult(Answer.Found(new SystemHealth("1.0")));
}
