namespace AgentHub.Core.People;

/// <summary>Names of the people of this installation, learned when they sign in. Thread safe.</summary>
public interface IPeople
{
    /// <summary>The person, or null when they never signed in since this node knows of people.</summary>
    Person? Find(AgentId id);

    /// <summary>Everybody known, in no order.</summary>
    IReadOnlyCollection<Person> All { get; }

    /// <summary>Somebody signed in or connected; a changed name or unit replaces the old one.</summary>
    void Met(Person person);

    /// <summary>Calls <paramref name="handler"/> when somebody is new or changed; it must be quick and must not throw.</summary>
    IDisposable Subscribe(Action<Person> handler);
}
