using AgentHub.Core;
using AgentHub.Core.Nodes;

namespace AgentHub.Redis.Connection;

/// <summary>
/// Decides whether Redis is used now. A lost connection or a refusal turns it unhealthy at once. One command that was not
/// answered in time does not, because it may have been a pause of our own; one that was sent after that and is not answered
/// either does. Thread safe.
/// </summary>
internal sealed class LinkCondition(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Subscriptions<NodeLinkState> _changes = new();
    private NodeLinkState _state = new(false, time.GetUtcNow(), "Redis was not connected yet");
    private long _slowSince;   // timestamp; 0 when the last command was answered

    public NodeLinkState State => Volatile.Read(ref _state);

    public IDisposable Subscribe(Action<NodeLinkState> handler) => _changes.Add(handler);

    /// <summary>A command was answered.</summary>
    public void Answered()
    {
        if (Volatile.Read(ref _slowSince) != 0) Volatile.Write(ref _slowSince, 0);
    }

    /// <summary>A command was not answered in time.</summary>
    /// <param name="sentAt">Timestamp of its sending.</param>
    /// <param name="reason">For the operator.</param>
    public void Slow(long sentAt, string reason)
    {
        var first = Interlocked.CompareExchange(ref _slowSince, Math.Max(1, time.GetTimestamp()), 0);
        if (first != 0 && sentAt >= first) Turn(false, reason);
    }

    /// <summary>The connection is lost, or Redis refuses to work.</summary>
    public void Broken(string reason) => Turn(false, reason);

    /// <summary>A probe was answered: Redis takes writes.</summary>
    public void Healed()
    {
        Answered();
        Turn(true, null);
    }

    private void Turn(bool healthy, string? reason)
    {
        NodeLinkState before, now;
        lock (_lock)
        {
            before = _state;
            if (before.IsHealthy == healthy && before.Reason == reason) return;
            now = new(healthy, before.IsHealthy == healthy ? before.Since : time.GetUtcNow(), reason);
            Volatile.Write(ref _state, now);
        }
        if (before.IsHealthy && !healthy) RedisMeter.Outage();
        _changes.Announce(now);
    }
}
