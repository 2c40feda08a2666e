using System.Collections.Concurrent;

namespace AgentHub.Server.Capabilities;

/// <summary>How many questions of programs each system is asked at a time. Thread safe.</summary>
internal sealed class CapabilityTurns(CapabilitiesOptions options)
{
    private readonly ConcurrentDictionary<string, int> _underWay = new();

    /// <summary>False when as many as may are under way; else end it with <see cref="End"/>.</summary>
    /// <param name="system">A connected system, of which there are few.</param>
    public bool TryBegin(string system)
    {
        if (_underWay.AddOrUpdate(system, 1, (_, count) => count + 1) <= options.MaxAtOnce) return true;
        End(system);
        return false;
    }

    public void End(string system) => _underWay.AddOrUpdate(system, 0, (_, count) => count - 1);
}
