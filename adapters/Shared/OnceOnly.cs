using System.Collections.Concurrent;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>
/// Writes with the same idempotency key wait for each other, and the newest 1,000 receipts are remembered: a vendor's search
/// finds what was just written only after some seconds. Thread safe.
/// </summary>
internal sealed class OnceOnly
{
    private const int Remembered = 1000;
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];
    private readonly ConcurrentDictionary<string, Answer<WriteReceipt>> _receipts = new();
    private readonly ConcurrentQueue<string> _order = new();

    public async Task<Answer<WriteReceipt>> RunAsync(string key, Func<Task<Answer<WriteReceipt>>> write, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)key.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (_receipts.TryGetValue(key, out var known)) return known;
            var answer = await write();
            if (answer.IsFound) Remember(key, answer);
            return answer;
        }
        finally
        {
            gate.Release();
        }
    }

    private void Remember(string key, Answer<WriteReceipt> receipt)
    {
        _receipts[key] = receipt;
        _order.Enqueue(key);
        if (_order.Count > Remembered && _order.TryDequeue(out var oldest)) _receipts.TryRemove(oldest, out _);
    }
}
