namespace AgentHub.Server.Intake;

/// <summary>
/// How much of all sources is in memory at a time. A body is counted before its first byte is read and until it is answered,
/// so that memory cannot grow with the number of senders. Thread safe.
/// </summary>
internal sealed class IntakeGate(IntakeOptions options)
{
    private readonly Bound _requests = new(options.MaxConcurrentInAll);
    private readonly Bound _bytes = new(options.MaxBytesInAll);

    /// <summary>Bytes of bodies that are read, checked or stored now.</summary>
    public long Bytes => _bytes.Taken;

    /// <summary>A place for a body of at most so many bytes, or null when there is none; dispose it when the body was answered.</summary>
    public Place? TryEnter(long bytes)
    {
        if (!_requests.TryTake(1)) return null;
        if (_bytes.TryTake(bytes)) return new Place(this, bytes);
        _requests.Return(1);
        return null;
    }

    private void Leave(long bytes)
    {
        _bytes.Return(bytes);
        _requests.Return(1);
    }

    /// <summary>What one body occupies.</summary>
    internal sealed class Place(IntakeGate gate, long bytes) : IDisposable
    {
        public void Dispose() => gate.Leave(bytes);
    }
}
