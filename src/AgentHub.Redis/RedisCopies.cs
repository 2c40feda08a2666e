using System.Globalization;
using System.Text;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Privacy;
using AgentHub.Redis.Context;
using StackExchange.Redis;

namespace AgentHub.Redis;

/// <summary>
/// The last good answers in Redis, shared by all nodes, and this node's own in its memory for when Redis is gone. Thread safe.
/// </summary>
/// <param name="link">The connection.</param>
/// <param name="hash">Hides what was asked about.</param>
/// <param name="sealer">Encrypts copies.</param>
/// <param name="time">The hub's clock, by which answers are dated.</param>
public sealed class RedisCopies(RedisLink link, IFactHash hash, ISealer sealer, TimeProvider time) : ICopies
{
    private const int TimeLength = 20;
    private readonly RedisKeys _keys = new(link.Settings.Prefix, hash);
    private readonly SealedJson _json = new(sealer);
    private readonly InMemoryCopies _local = new(link.Settings.MaxLocalCopies, link.Settings.KeepCopies, time);

    /// <inheritdoc/>
    public async ValueTask<Copy?> FindAsync(CopyKey key, CancellationToken cancellationToken)
    {
        var local = await _local.FindAsync(key, cancellationToken);
        var attempt = await link.TryAsync("copy.find", async database => (byte[]?)await database.StringGetAsync(_keys.Copy(key)), cancellationToken);
        if (!attempt.Answered || Read(key, attempt.Value) is not { } copy || time.GetUtcNow() - copy.AsOf > link.Settings.KeepCopies) return local;
        if (local is not null && local.AsOf > copy.AsOf) return local;
        if (local is null || local.AsOf < copy.AsOf) await _local.SaveAsync(key, copy, cancellationToken);
        return copy;
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(CopyKey key, Copy copy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(copy);
        await _local.SaveAsync(key, copy, cancellationToken);
        var keep = link.Settings.KeepCopies - (time.GetUtcNow() - copy.AsOf);
        if (keep <= TimeSpan.Zero) return;
        await link.TryAsync("copy.save", database =>
        {
            var name = _keys.Copy(key);
            var at = copy.AsOf.UtcTicks.ToString("D20", CultureInfo.InvariantCulture);
            byte[] value = [.. Encoding.ASCII.GetBytes(at), .. _json.Write(copy, name)];
            var milliseconds = (long)Math.Max(1, Math.Min(keep.TotalMilliseconds, link.Settings.KeepCopies.TotalMilliseconds));
            return database.ScriptEvaluateAsync(CopyScripts.Save, [name], [at, value, milliseconds]);
        }, cancellationToken);
    }

    private Copy? Read(CopyKey key, byte[]? value) =>
        value is { Length: > TimeLength } ? _json.Read<Copy>(value[TimeLength..], _keys.Copy(key), "copy") : null;
}
