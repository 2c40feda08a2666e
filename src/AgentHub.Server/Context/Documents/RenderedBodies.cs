using System.Collections.Concurrent;
using AgentHub.Core.Context.View;

namespace AgentHub.Server.Context.Documents;

/// <summary>What was rendered of one contact, for each audience that looked; at most one for each level and one for supervisors. Thread safe.</summary>
internal sealed class RenderedBodies
{
    private readonly ConcurrentDictionary<Audience, RenderedBody> _bodies = [];

    /// <summary>The body kept for an audience.</summary>
    public RenderedBody For(Audience audience) => _bodies.GetOrAdd(audience, static _ => new());
}
