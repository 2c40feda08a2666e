using System.Collections.Concurrent;
using AgentHub.Core;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Core.Privacy;
using AgentHub.Redis.Context;
using AgentHub.Redis.Connection;
using StackExchange.Redis;

namespace AgentHub.Redis;

/// <summary>
/// Contexts in Redis, shared by all nodes, with what this node has seen of each in its own memory: a read brings only what is
/// newer, and without Redis the call on this node goes on. What was written meanwhile is written to Redis afterwards, unless
/// another node has a later stamp there. Whoever opens and closes contacts bounds how many are held. Thread safe.
/// </summary>
public sealed class RedisContextStore : IContextStore, IDisposable
{
    private const int FlushAtOnce = 16;
    private readonly ConcurrentDictionary<ContactId, HeldContext> _held = [];
    private readonly RedisLink _link;
    private readonly RedisKeys _keys;
    private readonly SealedJson _json;
    private readonly AskingNumbers _numbers;
    private readonly IDisposable _listening;

    /// <param name="link">The connection.</param>
    /// <param name="hash">Hides what may be a name or number in keys.</param>
    /// <param name="sealer">Encrypts parts.</param>
    /// <param name="numbers">Told of the numbers of other nodes, so that a later asking here is also later there.</param>
    public RedisContextStore(RedisLink link, IFactHash hash, ISealer sealer, AskingNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(link);
        (_link, _keys, _json, _numbers) = (link, new(link.Settings.Prefix, hash), new(sealer), numbers);
        _listening = link.Subscribe(Turned);
    }

    /// <summary>Contexts of which this node knows something.</summary>
    public int Count => _held.Count;

    /// <summary>Parts that Redis has not got yet.</summary>
    public int Waiting => _held.Sum(h => h.Value.Waiting.Count);

    /// <inheritdoc/>
    public async ValueTask<bool> PutAsync(ContactId contact, ContextPart part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var held = Held(contact);
        if (held.Has(part)) return false;
        return await WriteAsync(contact, held, part, cancellationToken) ?? held.Keep(part);
    }

    /// <inheritdoc/>
    public async ValueTask<StoredContext?> ReadAsync(ContactId contact, CancellationToken cancellationToken)
    {
        if (!await CatchUpAsync(contact, cancellationToken) || _held.GetValueOrDefault(contact) is not { } held) return Shown(contact);
        if (held.Waiting.Count == 0) return held.Shown;
        await FlushAsync(contact, held, cancellationToken);
        await CatchUpAsync(contact, cancellationToken);
        return Shown(contact);
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(ContactId contact, CancellationToken cancellationToken)
    {
        _held.TryRemove(contact, out _);
        await _link.TryAsync("context.remove", database => database.KeyDeleteAsync(_keys.Context(contact)), cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _listening.Dispose();

    private HeldContext Held(ContactId contact) => _held.GetOrAdd(contact, static _ => new());

    private Func<IDatabase, Task<RedisValue[]>> Question(ContactId contact, StoredContext? known) => async database =>
        (RedisValue[]?)await database.ScriptEvaluateAsync(ContextScripts.Read, [_keys.Context(contact)], [known?.Epoch ?? "", known?.N ?? 0]) ?? [];

    private StoredContext? Shown(ContactId contact) => _held.GetValueOrDefault(contact)?.Shown;

    /// <summary>Reads what Redis has that is newer; false when Redis did not answer.</summary>
    private async ValueTask<bool> CatchUpAsync(ContactId contact, CancellationToken cancellationToken)
    {
        var known = _held.GetValueOrDefault(contact);
        var attempt = await _link.TryAsync("context.read", Question(contact, known?.Known), cancellationToken);
        if (!attempt.Answered) return false;
        // Redis forgot it (restarted, full, expired) while this node still works with it: it will be written again.
        if (ContextReply.Head(attempt.Value!) is not { } head) known?.Lost();
        else if (known is null || known.Known?.N != head.N || known.Known.Epoch != head.Epoch) Take(contact, known ?? Held(contact), head, attempt.Value!);
        return true;
    }

    private void Take(ContactId contact, HeldContext held, (string Epoch, long N) head, RedisValue[] reply)
    {
        var parts = new List<ContextPart>();
        foreach (var (field, value) in ContextReply.Parts(reply))
        {
            // The real name of the field is inside; a value that was moved to another field is not believed.
            if (_json.Read<ContextPart>(value, Place(contact, field), "part") is not { } part || _keys.Field(part.Field) != field) continue;
            _numbers.Seen(part.Stamp.Asking);
            parts.Add(part);
        }
        held.Read(head.Epoch, head.N, parts);
    }

    /// <summary>Null when Redis did not take it, though it should have.</summary>
    private async ValueTask<bool?> WriteAsync(ContactId contact, HeldContext held, ContextPart part, CancellationToken cancellationToken)
    {
        var field = _keys.Field(part.Field);
        var attempt = await _link.TryAsync("context.put", async database =>
        {
            RedisValue[] arguments = [field, StampText.Of(part.Stamp), _json.Write(part, Place(contact, field)), NewEpoch(), (long)_link.Settings.KeepContexts.TotalMilliseconds];
            return (RedisValue[]?)await database.ScriptEvaluateAsync(ContextScripts.Put, [_keys.Context(contact)], arguments) ?? [];
        }, cancellationToken);
        if (!attempt.Answered || ContextReply.Head(attempt.Value!) is not { } head) return null;
        if (ContextReply.InTheWay(attempt.Value!) is { } later)
        {
            // Were it waiting here, the next read brings the later one and takes it out.
            if (StampText.AskingOf(later) is { } asking) _numbers.Seen(asking);
            return false;
        }
        held.Written(part, head.Epoch, head.N);
        return true;
    }

    private async ValueTask FlushAsync(ContactId contact, HeldContext held, CancellationToken cancellationToken)
    {
        foreach (var (_, part) in held.Waiting)
            if (await WriteAsync(contact, held, part, cancellationToken) is null) return;
    }

    private void Turned(NodeLinkState state)
    {
        if (state.IsHealthy) _ = Task.Run(FlushAllAsync);
    }

    /// <summary>Redis is back: what waited here is written, unless it was overtaken.</summary>
    private Task FlushAllAsync() =>
        Parallel.ForEachAsync(_held.Where(h => h.Value.Waiting.Count > 0).ToArray(), new ParallelOptions { MaxDegreeOfParallelism = FlushAtOnce },
            (held, cancellationToken) => FlushAsync(held.Key, held.Value, cancellationToken));

    private static string Place(ContactId contact, string field) => $"context/{contact.Value}/{field}";

    private static string NewEpoch() => Guid.NewGuid().ToString("n")[..12];
}
