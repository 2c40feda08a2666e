using System.Threading.RateLimiting;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.RemoteAdapters;
using AgentHub.Server.Adapters.Standing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Outcome = AgentHub.Abstractions.Outcome;

namespace AgentHub.Server.Adapters;

/// <summary>One system of record: the only way to ask its adapter.</summary>
/// <remarks>
/// In the order a question meets them: switched off, asked to be left alone, its turn (bulkhead), breaker, time limit. Three
/// ends are told apart: the caller left (an exception, the only one), we gave up (<see cref="Outcome.TimedOut"/>), the
/// system failed (its own outcome). One that is replaced answers everybody who holds it for another minute, and what is under
/// way then to its end.
/// </remarks>
internal sealed class ConnectedSystem : IConnectedSystem, IDisposable
{
    /// <summary>How long one that was replaced is still asked by those who found it before.</summary>
    private static readonly TimeSpan AskedAfterAll = TimeSpan.FromMinutes(1);

    private static readonly string[] Names = Enum.GetNames<Capability>();
    private static readonly string[] Outcomes = Enum.GetNames<Outcome>();

    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Limits _limits;
    private readonly SystemOptions _options;
    private readonly UnderWay _underWay;
    private readonly ConcurrencyLimiter _turns;
    private readonly ResiliencePipeline<Outcome> _pipeline;
    private readonly LeaveAlone _leaveAlone;
    private readonly HttpClient? _http;
    private readonly RemoteAdapter? _remote;
    private readonly AdapterWithout? _without;
    private readonly Limits[] _byCapability;
    private readonly KeptWhileUsed _parts;
    private ITimer? _goes;
    private volatile bool _isConnected = true;
    private volatile SystemSwitch? _order;

    public ConnectedSystem(string id, SystemOptions options, Limits limits, BreakerOptions breaker, IAdapter adapter, UnderWay underWay,
        TimeProvider time, ILogger logger, Action<ConnectedSystem, SystemState, SystemState> changed, HttpClient? http = null)
    {
        var usable = options.Archive is null ? adapter : new ReadOnlyAdapter(adapter);
        (Id, _without, _remote) = (id, options.LeftOut() is { Count: > 0 } leftOut ? new(usable, leftOut) : null, adapter as RemoteAdapter);
        Adapter = _without ?? usable;
        Archive = options.Archive?.ToNotice();
        Title = options.Title.Length > 0 ? options.Title : id;
        Kind = options.Kind.Length > 0 ? options.Kind : options.Archive is null ? id : SystemOptions.ArchiveKind;
        (_options, _limits, _underWay, _time, _logger, _http) = (options, limits, underWay, time, logger, http);
        _byCapability = [.. Enum.GetValues<Capability>().Select(c => options.Capabilities.GetValueOrDefault(c.ToString())?.Over(limits) ?? limits)];
        Recent = new RecentAnswers(time);
        _turns = new ConcurrencyLimiter(new() { PermitLimit = limits.MaxConcurrent, QueueLimit = limits.QueueLimit, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        _leaveAlone = new LeaveAlone(time);
        Care = new SystemCare(time, options.Enabled, (before, after) => changed(this, before, after));
        _pipeline = Breaker.Make(breaker, time, pause => Care.Failed(null, SystemCondition.Open, "keeps failing", pause));
        _parts = new KeptWhileUsed(DisposeParts);
    }

    public string Id { get; }

    public string Title { get; }

    public string Kind { get; }

    public IAdapter Adapter { get; }

    public ArchiveNotice? Archive { get; }

    public SystemState State => Care.State;

    public DateTimeOffset AnswersSince { get; init; }

    public bool IsConnected => _isConnected;

    /// <summary>Why the process of its adapter cannot be spoken to though it is there; null when it can, and for an adapter in this process.</summary>
    internal string? Incompatible => _remote?.Incompatible;

    /// <summary>What its adapter could do and the settings leave out.</summary>
    internal IReadOnlyList<Capability> LeftOut => _without?.LeftOut ?? [];

    /// <summary>How the system is doing.</summary>
    internal SystemCare Care { get; }

    /// <summary>Its newest answers.</summary>
    internal RecentAnswers Recent { get; }

    /// <summary>How many questions it still takes, as it says; null when it does not.</summary>
    internal QuestionBudget? Budget => (_http as SystemClient)?.Budget;

    /// <summary>The way it was connected.</summary>
    internal PluggedIn PluggedIn { get; init; }

    /// <summary>Whether the settings let it be asked; if not, nobody can switch it on.</summary>
    internal bool IsEnabledBySettings => _options.Enabled;

    /// <summary>What was last ordered of it; null when nothing ever was.</summary>
    internal SystemSwitch? Order => _order;

    private bool IsOn => _options.Enabled && _order is not { IsOn: false };

    /// <summary>Until when it wants to be left alone.</summary>
    internal LeaveAlone LeaveAlone => _leaveAlone;

    /// <summary>How long it still wants to be left alone; null when it may be asked.</summary>
    internal TimeSpan? LeftAloneFor => _leaveAlone.Left();

    public TimeSpan ShowWithout(Capability capability) => _byCapability[(int)capability].ShowWithout;

    public async Task<Answer<T>> AskAsync<T>(Capability capability, Func<CancellationToken, Task<Answer<T>>> question, CancellationToken cancellationToken)
    {
        _underWay.Begin();
        AdaptersMeter.Began(Id);
        try
        {
            return await AskUncountedAsync(capability, question, cancellationToken);
        }
        finally
        {
            AdaptersMeter.Ended(Id);
            _underWay.End();
        }
    }

    /// <summary>As <see cref="AskAsync"/>, without counting as a question that somebody waits for.</summary>
    internal async Task<Answer<T>> AskUncountedAsync<T>(Capability capability, Func<CancellationToken, Task<Answer<T>>> question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_parts.TryUse()) return Skip.Replaced<T>() with { System = Id, AsOf = _time.GetUtcNow() };
        try
        {
            using var activity = AdaptersMeter.Start(Id, Names[(int)capability]);
            var since = _time.GetTimestamp();
            var answer = await AnswerAsync(capability, question, since, cancellationToken);
            var took = _time.GetElapsedTime(since);
            Recent.Add(capability, answer.Outcome, took);
            AdaptersMeter.Answered(Id, Names[(int)capability], Outcomes[(int)answer.Outcome], took, answer.Dropped);
            activity?.SetTag("outcome", Outcomes[(int)answer.Outcome]);
            return answer with { System = Id, AsOf = _time.GetUtcNow(), Took = took };
        }
        finally
        {
            _parts.EndUse();
        }
    }

    /// <summary>Asks whether the system is there; null when the adapter has no such question.</summary>
    internal Task<Answer<SystemHealth>>? CheckAsync(CancellationToken cancellationToken) => Adapter.As<ICheckHealth>() is { } health
        ? AskUncountedAsync(Capability.Health, health.CheckHealthAsync, cancellationToken) : null;

    /// <summary>Switches it as ordered; from the next question on.</summary>
    public void Obey(SystemSwitch order)
    {
        _order = order;
        Care.Switch(IsOn);
    }

    /// <summary>It was removed or replaced. What is under way ends as it would have, and so does what holders ask within a minute.</summary>
    public void Retire()
    {
        _isConnected = false;
        _goes = _time.CreateTimer(_ => Dispose(), null, AskedAfterAll, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lets go of its connections when the last question has ended.</summary>
    public void Dispose()
    {
        _goes?.Dispose();
        _parts.LetGo();
    }

    private void DisposeParts()
    {
        Care.Dispose();
        _turns.Dispose();
        _http?.Dispose();
    }

    private async Task<Answer<T>> AnswerAsync<T>(Capability capability, Func<CancellationToken, Task<Answer<T>>> question, long since, CancellationToken cancellationToken)
    {
        if (!IsOn) return Skip.SwitchedOff<T>();
        if (_leaveAlone.Left() is { } left) return Skip.AskedToWait<T>(left);
        var limits = _byCapability[(int)capability];
        var turn = _turns.AttemptAcquire();
        if (!turn.IsAcquired) turn = await WaitForTurnAsync(limits.GiveUp, cancellationToken);
        if (!turn.IsAcquired) return Skip.TooBusy<T>(_limits.QueueLimit);
        var asked = new Question<T>(question);
        try
        {
            var giveUp = limits.GiveUp - _time.GetElapsedTime(since);
            if (giveUp <= TimeSpan.Zero || _leaveAlone.Left() is not null) return Skip.TooBusy<T>(_limits.QueueLimit);
            return await AskThroughPipelineAsync(capability, asked, giveUp, limits, cancellationToken);
        }
        finally
        {
            Release(turn, asked.Work);
        }
    }

    /// <summary>A turn is over when the adapter's work is, even when nobody waits for it any longer.</summary>
    private static void Release(RateLimitLease turn, Task work)
    {
        if (work.IsCompleted) turn.Dispose();
        else _ = work.ContinueWith(static (_, lease) => ((RateLimitLease)lease!).Dispose(), turn,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task<RateLimitLease> WaitForTurnAsync(TimeSpan giveUp, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(giveUp, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await _turns.AcquireAsync(1, both.Token);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return NoTurn.Lease;
        }
    }

    private async Task<Answer<T>> AskThroughPipelineAsync<T>(Capability capability, Question<T> asked, TimeSpan giveUp, Limits limits, CancellationToken cancellationToken)
    {
        var pending = Care.Began(limits.ShowWithout);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Breaker.GiveUp, giveUp);
        try
        {
            var since = _time.GetTimestamp();
            var outcome = await _pipeline.ExecuteOutcomeAsync(static (c, q) => CallAsync(c, q), context, asked);
            var answer = outcome.Exception is null ? asked.Answer! : Ended<T>(outcome.Exception, capability, limits.GiveUp, cancellationToken);
            Note(answer, pending, _time.GetElapsedTime(since), limits.ShowWithout);
            return answer;
        }
        finally
        {
            Care.Ended(pending);
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<Outcome>> CallAsync<T>(ResilienceContext context, Question<T> asked)
    {
        try
        {
            return Polly.Outcome.FromResult(await asked.AskAsync(context.CancellationToken));
        }
        catch (Exception problem)
        {
            return Polly.Outcome.FromException<Outcome>(problem);
        }
    }

    private Answer<T> Ended<T>(Exception problem, Capability capability, TimeSpan giveUp, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (problem)
        {
            case TimeoutRejectedException:
                return Skip.TimedOut<T>(giveUp);
            case BrokenCircuitException broken:
                return Skip.KeepsFailing<T>(broken.RetryAfter);
            default:
                _logger.AdapterFault(Id, Names[(int)capability], problem.GetType().Name);
                return Answer.Unreadable<T>("could not be understood by its adapter");
        }
    }

    private void Note<T>(Answer<T> answer, LinkedListNode<SystemCare.Pending> pending, TimeSpan took, TimeSpan showWithout)
    {
        if (answer.RetryAfter is { } wait && answer.Outcome != Outcome.Skipped) _leaveAlone.For(wait);
        if (answer.Outcome is Outcome.Found or Outcome.NotFound or Outcome.Denied or Outcome.Conflict) Care.Answered(pending, took, showWithout);
        else if (Breaker.IsFailure(answer.Outcome)) Care.Failed(pending, SystemCondition.Failed, answer.Reason ?? "failed", answer.RetryAfter);
    }
}
