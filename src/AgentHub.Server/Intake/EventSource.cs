using System.Collections.Immutable;

namespace AgentHub.Server.Intake;

/// <summary>One sender: its keys, what it may say, and how much of it is worked on. Thread safe.</summary>
internal sealed class EventSource(SourceOptions options, IntakeOptions limits, TimeProvider time)
{
    private readonly Bound _events = new(limits.MaxConcurrentPerSource);
    private readonly Bound _bytes = new(limits.MaxBytesPerSource);
    private readonly SourceRate? _rate = options.MaxRequestsPerMinute is { } perMinute ? new(perMinute, time) : null;

    public string Name { get; } = options.Source;

    public ImmutableArray<SourceKey> Keys { get; } = [.. options.AllKeys()];

    public SourceScope Scope { get; } = new([.. options.Types], [.. options.Subjects]);

    /// <summary>DNS names under which it asks whether it may send; compared without case.</summary>
    public ImmutableArray<string> Origins { get; } = [.. options.Origins];

    /// <summary>Null when it is not limited.</summary>
    public int? MaxRequestsPerMinute => options.MaxRequestsPerMinute;

    /// <summary>Null when one more request is within its rate, else how long to wait.</summary>
    public TimeSpan? TooFast() => _rate?.Take();

    /// <summary>Takes places for so many events; false when they are not free. Whoever got them calls <see cref="Leave"/>.</summary>
    public bool TryEnter(int events, long bytes)
    {
        if (!_events.TryTake(events)) return false;
        if (_bytes.TryTake(bytes)) return true;
        _events.Return(events);
        return false;
    }

    public void Leave(int events, long bytes)
    {
        _bytes.Return(bytes);
        _events.Return(events);
    }
}
