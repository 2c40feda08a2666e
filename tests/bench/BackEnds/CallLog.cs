namespace AgentHub.Bench.BackEnds;

/// <summary>What the back ends were asked since the log was last taken. At most 1,000,000 entries (five minutes at 200 calls a second are 720,000); later ones are not kept.</summary>
internal sealed class CallLog
{
    private const int Most = 1_000_000;
    private readonly Lock _lock = new();
    private List<BackEndCall> _calls = [];

    public void Add(BackEndCall call)
    {
        lock (_lock)
        {
            if (_calls.Count < Most) _calls.Add(call);
        }
    }

    /// <summary>Everything since last time, and empties the log.</summary>
    public IReadOnlyList<BackEndCall> Take()
    {
        lock (_lock)
        {
            var taken = _calls;
            _calls = [];
            return taken;
        }
    }
}
