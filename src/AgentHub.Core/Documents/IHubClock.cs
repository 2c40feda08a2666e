namespace AgentHub.Core.Documents;

/// <summary>The hub's clock as the desks show it, so that every timer on every screen ticks by the same time.</summary>
/// <remarks>
/// The same instants as the registered <see cref="TimeProvider"/>. In production it runs by itself and never announces
/// anything; in the sandbox it is skipped over idle time and held at awaited steps. Thread safe.
/// </remarks>
public interface IHubClock
{
    /// <summary>The clock at this moment.</summary>
    HubClockState Now { get; }

    /// <summary>
    /// Calls <paramref name="handler"/> after the clock was skipped, held or released, not while it merely runs. The
    /// handler must be quick and must not throw.
    /// </summary>
    /// <returns>Dispose to be called no more.</returns>
    IDisposable Subscribe(Action handler);
}
