namespace AgentHub.Core.Documents;

/// <summary>The clock of production: it runs, and nobody skips or holds it.</summary>
/// <param name="time">Where the time comes from.</param>
public sealed class HubClock(TimeProvider time) : IHubClock
{
    /// <inheritdoc/>
    public HubClockState Now => new(time.GetUtcNow());

    /// <inheritdoc/>
    /// <remarks>Never calls the handler: there is nothing to announce.</remarks>
    public IDisposable Subscribe(Action handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Nothing.Instance;
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
