using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Push;

/// <summary>Those who watch in one scene.</summary>
/// <param name="Contacts">What they watch.</param>
/// <param name="Listeners">Their sockets.</param>
/// <param name="End">Ends the contacts once nobody listens; null where there is nothing to end.</param>
internal sealed record PushAudience(IReadOnlyList<string> Contacts, Listeners Listeners, Func<Task>? End = null) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Listeners.DisposeAsync();
        if (End is not null) await End();
    }
}
