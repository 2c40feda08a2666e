using System.Collections.Concurrent;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>Keeps passages for the next requests, at most 256. Thread safe.</summary>
internal sealed class Passages(TimeProvider time) : IDisposable
{
    private const int MostKept = 256;
    private readonly ConcurrentQueue<Passage> _kept = new();
    private int _count;

    /// <summary>A passage that has begun; give it back with <see cref="Return"/>.</summary>
    public Passage Begin(ForwardedSystem system, bool socket)
    {
        if (_kept.TryDequeue(out var passage)) Interlocked.Decrement(ref _count);
        else passage = new Passage(time);
        passage.Begin(system, socket);
        return passage;
    }

    public void Return(Passage passage)
    {
        // An expired one is left to the collector: its cancellation may still be under way.
        if (!passage.TryEnd()) return;
        if (Interlocked.Increment(ref _count) <= MostKept)
        {
            _kept.Enqueue(passage);
            return;
        }
        Interlocked.Decrement(ref _count);
        passage.Dispose();
    }

    public void Dispose()
    {
        while (_kept.TryDequeue(out var passage)) passage.Dispose();
    }
}
