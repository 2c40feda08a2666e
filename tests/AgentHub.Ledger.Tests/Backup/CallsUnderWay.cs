using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Ledger.Tests.Backup;

/// <summary>Writes call after call into a ledger until told to stop, and remembers what was acknowledged.</summary>
internal sealed class CallsUnderWay : IAsyncDisposable
{
    private readonly ILedger _ledger;
    private readonly Lock _lock = new();
    private readonly List<ContactEvent> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _some = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _writing;

    public CallsUnderWay(ILedger ledger)
    {
        _ledger = ledger;
        _writing = Task.WhenAll(Enumerable.Range(0, 4).Select(line => Task.Run(() => WriteAsync(line))));
    }

    /// <summary>What was acknowledged so far; waits for the first hundred events.</summary>
    public async Task<IReadOnlyList<ContactEvent>> AcknowledgedAsync()
    {
        await Task.WhenAny(_some.Task, _writing);
        lock (_lock) return [.. _acknowledged];
    }

    /// <summary>Fails when a restored ledger lacks an event, or has a contact that is not what its events make.</summary>
    public static async Task AssertHasAllAsync(ILedger restored, IReadOnlyList<ContactEvent> acknowledged)
    {
        foreach (var e in acknowledged) Assert.True((await restored.Contacts.AppendAsync(e, default)).Duplicate, $"{e.Id} was acknowledged before the back-up began, and is not in it");
        foreach (var contact in acknowledged.Select(e => e.Contact).Distinct())
        {
            var line = contact.Value.Split('_');
            var state = (await restored.Contacts.FindAsync(contact, default))!;
            var events = Events(int.Parse(line[1]), int.Parse(line[2])).Take(state.EventCount).ToList();
            Assert.Equal(Postgres.TwoNodes.Json(ContactReducer.Reduce(events)), Postgres.TwoNodes.Json(state));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        _stop.Dispose();
    }

    private async Task WriteAsync(int line)
    {
        for (var call = 0; ; call++)
            foreach (var e in Events(line, call))
            {
                if (_stop.IsCancellationRequested) return;
                await _ledger.Contacts.AppendAsync(e, default);
                lock (_lock)
                {
                    _acknowledged.Add(e);
                    if (_acknowledged.Count == 100) _some.TrySetResult();
                }
            }
    }

    private static IEnumerable<ContactEvent> Events(int line, int call) =>
        BillingDispute.Events($"con_{line}_{call}").Written.Select(e => e with { Id = $"{line}-{call}-{e.Id}" });
}
