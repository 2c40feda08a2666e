using AgentHub.Core;
using AgentHub.Core.Identity;

namespace AgentHub.Server.Context.Documents;

/// <summary>Names of agents for sentences. Thread safe.</summary>
internal sealed class PeopleNames : IDisposable
{
    private readonly IPeople _people;
    private readonly IDisposable _subscription;
    private long _version;

    public PeopleNames(IPeople people)
    {
        _people = people;
        _subscription = people.Subscribe(_ => Interlocked.Increment(ref _version));
    }

    /// <summary>Grows when a name changed.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>The name, or the id when nobody with it ever signed in.</summary>
    public string Of(AgentId agent) => _people.Find(agent)?.Name is { Length: > 0 } name ? name : agent.Value;

    public void Dispose() => _subscription.Dispose();
}
