using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentHub.Core;
using AgentHub.Core.Identity;

namespace AgentHub.Server.Identity;

/// <summary>People in memory, as an immutable snapshot that is replaced whole.</summary>
internal sealed class PeopleDirectory : IPeople
{
    private readonly Lock _lock = new();
    private Snapshot _snapshot = Snapshot.Of([]);
    private ImmutableArray<Action<Person>> _handlers = [];

    public IReadOnlyList<Person> All => _snapshot.Ordered;

    public Person? Find(AgentId id) => _snapshot.ById.GetValueOrDefault(id);

    public Task SaveAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!Add(person)) return Task.CompletedTask;
        foreach (var handler in _handlers) handler(person);
        return Task.CompletedTask;
    }

    /// <summary>False when nothing about the person is new.</summary>
    public bool Add(Person person)
    {
        lock (_lock)
        {
            if (Find(person.Id) is { } known && IsSame(known, person)) return false;
            _snapshot = Snapshot.Of([.. _snapshot.Ordered.Where(p => p.Id != person.Id), person]);
            return true;
        }
    }

    public IDisposable Subscribe(Action<Person> handler)
    {
        ImmutableInterlocked.Update(ref _handlers, static (all, one) => all.Add(one), handler);
        return new Subscription(() => ImmutableInterlocked.Update(ref _handlers, static (all, one) => all.Remove(one), handler));
    }

    private static bool IsSame(Person a, Person b) => a.Name == b.Name && a.Unit == b.Unit && a.Roles.SequenceEqual(b.Roles);

    private sealed record Snapshot(ImmutableArray<Person> Ordered, FrozenDictionary<AgentId, Person> ById)
    {
        public static Snapshot Of(IEnumerable<Person> people)
        {
            ImmutableArray<Person> ordered = [.. people.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value, StringComparer.Ordinal)];
            return new Snapshot(ordered, ordered.ToFrozenDictionary(p => p.Id));
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
