using AgentHub.Core.Nodes;

namespace AgentHub.Redis.Bus;

/// <summary>
/// Notices when a message of another node did not arrive. Messages may overtake one another for a moment; one that is missing
/// for longer than that is lost. Thread safe.
/// </summary>
internal sealed class SequenceWatch(TimeSpan patience, TimeSpan forgetAfter, TimeProvider time)
{
    private const int MaxNodes = 1000;
    private const int MaxAhead = 1000;
    private readonly Lock _lock = new();
    private readonly Dictionary<NodeId, Sender> _senders = [];

    /// <summary>Takes note of a message. The first of a node is where its sequence begins for us.</summary>
    public void Saw(NodeId node, long sequence)
    {
        lock (_lock)
        {
            if (!_senders.TryGetValue(node, out var sender))
            {
                if (_senders.Count >= MaxNodes) _senders.Clear();
                _senders[node] = sender = new() { Upto = sequence - 1 };
            }
            sender.SeenAt = time.GetTimestamp();
            if (sequence <= sender.Upto) return;
            sender.Ahead.Add(sequence);
            Close_NeedsLock(sender);
        }
    }

    /// <summary>True when a message is missing for too long; then it is no longer waited for.</summary>
    public bool LostAny()
    {
        var lost = false;
        lock (_lock)
        {
            foreach (var (node, sender) in _senders)
            {
                if (time.GetElapsedTime(sender.SeenAt) > forgetAfter) _senders.Remove(node);
                else if (sender.Ahead.Count > 0 && (time.GetElapsedTime(sender.GapSince) > patience || sender.Ahead.Count > MaxAhead))
                {
                    lost = true;
                    sender.Upto = sender.Ahead.Max;
                    sender.Ahead.Clear();
                }
            }
        }
        return lost;
    }

    private void Close_NeedsLock(Sender sender)
    {
        while (sender.Ahead.Remove(sender.Upto + 1)) sender.Upto++;
        if (sender.Ahead.Count == 0) sender.GapSince = 0;
        else if (sender.GapSince == 0) sender.GapSince = Math.Max(1, time.GetTimestamp());
    }

    private sealed class Sender
    {
        public long Upto { get; set; }
        public long SeenAt { get; set; }
        public long GapSince { get; set; }
        public SortedSet<long> Ahead { get; } = [];
    }
}
