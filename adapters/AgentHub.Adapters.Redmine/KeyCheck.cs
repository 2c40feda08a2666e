namespace AgentHub.Adapters.Redmine;

/// <summary>
/// Whether Redmine knows our key. Where one project is public, Redmine takes a wrong or withdrawn key for no key and answers 200
/// with what anybody may read (5.0.4), so an empty list would prove nothing. Asks for the key's own user, at most once a minute.
/// Thread safe.
/// </summary>
internal sealed class KeyCheck(IRedmineApi api, string key, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);
    private volatile Seen? _seen;

    /// <summary>Runs <paramref name="question"/>, beside the check where that is due; what it found counts only when the key is known.</summary>
    public async Task<T> WithAsync<T>(Func<Task<T>> question, CancellationToken cancellationToken)
    {
        if (IsKnown) return await question();
        var check = AskAsync(cancellationToken);
        var answer = question();
        await Task.WhenAll(check, answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await check;
        return await answer;
    }

    /// <summary>Runs <paramref name="write"/>, after the check where that is due.</summary>
    public async Task<T> ThenAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        if (!IsKnown) await AskAsync(cancellationToken);
        return await write();
    }

    /// <summary>Asks now.</summary>
    /// <exception cref="ApiException">401: it does not know the key.</exception>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        _ = Ask.Value(await api.CurrentUser(key, cancellationToken));
        _seen = new(at);
    }

    private bool IsKnown => _seen is { } seen && time.GetElapsedTime(seen.At) < Lasts;

    private sealed record Seen(long At);
}
