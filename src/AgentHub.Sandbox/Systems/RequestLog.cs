namespace AgentHub.Sandbox.Systems;

/// <summary>The last requests of one stand-in, oldest first. Bounded: the oldest goes when a newer one comes. Thread safe.</summary>
internal sealed class RequestLog(TimeProvider time, int capacity = 200)
{
    private readonly Lock _lock = new();
    private readonly Queue<Entry> _entries = new();
    private long _total;

    /// <summary>Requests ever received, those forgotten included.</summary>
    public long Total => Interlocked.Read(ref _total);

    public Entry Begin(string method, string path)
    {
        var entry = new Entry(time, Interlocked.Increment(ref _total), method, path);
        lock (_lock)
        {
            _entries.Enqueue(entry);
            while (_entries.Count > capacity) _entries.Dequeue();
        }
        return entry;
    }

    public IReadOnlyList<LoggedRequest> Read()
    {
        lock (_lock) return [.. _entries.Select(e => e.Read())];
    }

    public void Clear()
    {
        lock (_lock) _entries.Clear();
    }

    /// <summary>One request while it is under way and after.</summary>
    internal sealed class Entry(TimeProvider time, long number, string method, string path)
    {
        private readonly Lock _lock = new();
        private readonly long _began = time.GetTimestamp();
        private TimeSpan? _took;
        private int _status;
        private TimeSpan _held;

        public string Path => path;

        public void Held(TimeSpan held)
        {
            lock (_lock) _held = held;
        }

        /// <summary>The first end counts.</summary>
        public void End(int status)
        {
            lock (_lock)
            {
                if (_took is not null) return;
                _took = time.GetElapsedTime(_began);
                _status = status;
            }
        }

        public LoggedRequest Read()
        {
            var ago = time.GetElapsedTime(_began);
            lock (_lock) return new(number, ago.TotalMilliseconds, method, path, _status, _held.TotalMilliseconds, (_took ?? ago).TotalMilliseconds);
        }
    }
}
