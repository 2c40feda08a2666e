namespace AgentHub.Sandbox.Systems;

/// <summary>
/// Answers kept back until somebody releases them, so that a test knows to the tick how long a caller was made to wait.
/// At most <paramref name="capacity"/> at a time. Thread safe.
/// </summary>
internal sealed class HeldAnswers(TimeProvider time, int capacity)
{
    private readonly Lock _lock = new();
    private readonly List<Held> _held = [];

    public int Count
    {
        get { lock (_lock) return _held.Count; }
    }

    /// <summary>Keeps the answer to <paramref name="path"/> back until <see cref="Release"/>.</summary>
    /// <returns>How long it was held; null when no more can be held.</returns>
    /// <exception cref="OperationCanceledException">The caller left, or the sandbox stops.</exception>
    public async Task<TimeSpan?> HoldAsync(string path, CancellationToken cancellationToken)
    {
        var held = new Held(path, time.GetTimestamp());
        lock (_lock)
        {
            if (_held.Count >= capacity) return null;
            _held.Add(held);
        }
        try
        {
            return await held.Released.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_lock) _held.Remove(held);
        }
    }

    /// <summary>Lets all go that are held at this moment.</summary>
    public IReadOnlyList<ReleasedAnswer> Release()
    {
        Held[] held;
        var now = time.GetTimestamp();
        lock (_lock)
        {
            held = [.. _held];
            _held.Clear();
        }
        return [.. held.Select(h => h.Release(time.GetElapsedTime(h.Since, now)))];
    }

    private sealed record Held(string Path, long Since)
    {
        public TaskCompletionSource<TimeSpan> Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ReleasedAnswer Release(TimeSpan after)
        {
            Released.TrySetResult(after);
            return new(Path, after.TotalMilliseconds);
        }
    }
}

/// <summary>An answer that was let go.</summary>
/// <param name="Path">With query, without the stand-in's prefix.</param>
/// <param name="HeldMs">From arrival of the request to its release, by the monotonic clock.</param>
internal sealed record ReleasedAnswer(string Path, double HeldMs);
