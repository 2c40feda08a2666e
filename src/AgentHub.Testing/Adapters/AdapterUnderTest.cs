using AgentHub.Abstractions;

namespace AgentHub.Testing;

/// <summary>An adapter that talks to a server in some mode.</summary>
public sealed record AdapterUnderTest
{
    /// <summary>The adapter.</summary>
    public required IAdapter Adapter { get; init; }

    /// <summary>Another adapter object for the same server, as after a restart of the hub.</summary>
    public required Func<IAdapter> Another { get; init; }

    /// <summary>Completes when the server has got a request of this adapter. Needed for <see cref="ServerMode.Hanging"/>.</summary>
    public Task Asked { get; init; } = Task.CompletedTask;
}
