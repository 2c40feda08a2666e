using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace AgentHub.Core.Context.Parts;

/// <summary>Contexts in this process. Whoever opens and closes contacts bounds how many there are.</summary>
public sealed class InMemoryContextStore : IContextStore
{
    private readonly ConcurrentDictionary<ContactId, StoredContext> _contexts = [];

    /// <summary>Contexts held.</summary>
    public int Count => _contexts.Count;

    /// <inheritdoc/>
    public ValueTask<bool> PutAsync(ContactId contact, ContextPart part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        while (true)
        {
            if (!_contexts.TryGetValue(contact, out var before))
            {
                if (_contexts.TryAdd(contact, Begin(part))) return ValueTask.FromResult(true);
                continue;
            }
            if (before.Parts.TryGetValue(part.Field, out var old) && part.Stamp <= old.Stamp) return ValueTask.FromResult(false);
            var after = before with { N = before.N + 1, Parts = before.Parts.SetItem(part.Field, part) };
            if (_contexts.TryUpdate(contact, after, before)) return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredContext?> ReadAsync(ContactId contact, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_contexts.GetValueOrDefault(contact));

    /// <inheritdoc/>
    public ValueTask RemoveAsync(ContactId contact, CancellationToken cancellationToken)
    {
        _contexts.TryRemove(contact, out _);
        return default;
    }

    private static StoredContext Begin(ContextPart part) => new(
        Guid.NewGuid().ToString("n")[..12], 1, ImmutableDictionary.Create<string, ContextPart>(StringComparer.Ordinal).Add(part.Field, part));
}
