using System.Collections.Concurrent;

namespace AgentHub.Server.Context.Asking;

/// <summary>
/// Asks each question once however many contacts want the answer at the same moment. The question is cancelled when the last
/// who waits for it leaves. Thread safe.
/// </summary>
internal sealed class SharedAsks<TKey, TAnswer> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Shared> _asks = [];

    /// <summary>Questions on their way.</summary>
    public int Count => _asks.Count;

    /// <summary>The answer to a question on its way, or to one that is sent now.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TAnswer> AskAsync(TKey key, Func<CancellationToken, Task<TAnswer>> ask, CancellationToken cancellationToken)
    {
        var shared = Join(key, ask);
        try
        {
            return await shared.Answer.WaitAsync(cancellationToken);
        }
        finally
        {
            if (shared.Leave())
            {
                _asks.TryRemove(KeyValuePair.Create(key, shared));
                shared.Dispose();
            }
        }
    }

    private Shared Join(TKey key, Func<CancellationToken, Task<TAnswer>> ask)
    {
        while (true)
        {
            var shared = _asks.GetOrAdd(key, static (_, a) => new Shared(a), ask);
            if (shared.TryJoin()) return shared;
            _asks.TryRemove(KeyValuePair.Create(key, shared));
        }
    }

    private sealed class Shared : IDisposable
    {
        private readonly CancellationTokenSource _cancel = new();
        private readonly Lazy<Task<TAnswer>> _answer;
        private int _waiting;

        public Shared(Func<CancellationToken, Task<TAnswer>> ask) => _answer = new(() => ask(_cancel.Token));

        public Task<TAnswer> Answer => _answer.Value;

        /// <summary>False when everybody left: its answer is no longer to be had.</summary>
        public bool TryJoin()
        {
            while (true)
            {
                var waiting = Volatile.Read(ref _waiting);
                if (waiting < 0) return false;
                if (Interlocked.CompareExchange(ref _waiting, waiting + 1, waiting) == waiting) return true;
            }
        }

        /// <summary>True for the last who leaves.</summary>
        public bool Leave()
        {
            if (Interlocked.Decrement(ref _waiting) != 0 || Interlocked.CompareExchange(ref _waiting, -1, 0) != 0) return false;
            if (!_answer.Value.IsCompleted) _cancel.Cancel();
            return true;
        }

        public void Dispose() => _cancel.Dispose();
    }
}
