namespace AgentHub.Core.Identity;

/// <summary>
/// The people of this installation: everybody who ever signed in, and in Development the demo people. Thread safe; reads
/// are in memory.
/// </summary>
public interface IPeople
{
    /// <summary>Immutable snapshot, ordered by name.</summary>
    IReadOnlyList<Person> All { get; }

    /// <summary>Null when nobody with this id ever signed in.</summary>
    Person? Find(AgentId id);

    /// <summary>Remembers a person, or what changed about them.</summary>
    Task SaveAsync(Person person, CancellationToken cancellationToken);

    /// <summary>Calls <paramref name="handler"/> when a person is new or changed; quick, must not throw.</summary>
    IDisposable Subscribe(Action<Person> handler);
}
