using System.Collections.Concurrent;

namespace AgentHub.Core.People;

/// <summary>People this process met. Keeps at most 20,000; further ones are shown by their id.</summary>
public sealed class InMemoryPeople : IPeople
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<AgentId, Person> _people = new();
    private readonly Subscriptions<Person> _subscriptions = new();

    /// <inheritdoc/>
    public IReadOnlyCollection<Person> All => [.. _people.Values];

    /// <inheritdoc/>
    public Person? Find(AgentId id) => _people.GetValueOrDefault(id);

    /// <inheritdoc/>
    public void Met(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person == Find(person.Id) || (_people.Count >= Most && !_people.ContainsKey(person.Id))) return;
        _people[person.Id] = person;
        _subscriptions.Announce(person);
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<Person> handler) => _subscriptions.Add(handler);
}
