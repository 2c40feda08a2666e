using AgentHub.Core.Nodes;

namespace AgentHub.Redis.Leases;

/// <summary>A lease that Redis knows; extended while it is held.</summary>
internal sealed class RedisLease : ILease
{
    private readonly RedisLink _link;
    private readonly string _key;
    private readonly string _token;
    private readonly Func<ValueTask> _giveBack;
    private readonly ITimer _extending;
    private int _state;   // 0 held, 1 lost, 2 given back

    public RedisLease(RedisLink link, string key, string token, Func<ValueTask> giveBack)
    {
        (_link, _key, _token, _giveBack) = (link, key, token, giveBack);
        var every = link.Settings.LeaseFor / 3;
        _extending = link.Time.CreateTimer(static lease => _ = ((RedisLease)lease!).ExtendAsync(), this, every, every);
    }

    /// <inheritdoc/>
    public bool IsHeld => Volatile.Read(ref _state) == 0;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _state, 2) == 2) return;
        await _extending.DisposeAsync();
        await _giveBack();
    }

    private async Task ExtendAsync()
    {
        var attempt = await _link.TryAsync("lease.extend", async database =>
            (long)await database.ScriptEvaluateAsync(LeaseScripts.Extend, [_key], [_token, (long)_link.Settings.LeaseFor.TotalMilliseconds]), CancellationToken.None);
        if (attempt is { Answered: true, Value: 0 }) Interlocked.CompareExchange(ref _state, 1, 0);
    }
}
