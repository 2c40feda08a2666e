using System.Net;
using System.Text;
using System.Text.Json;

namespace AgentHub.Adapters.Tryton;

/// <summary>
/// Keeps one session for all questions: checking a password takes Tryton half a second, a session next to nothing. However many
/// ask, one logs in. Thread safe.
/// </summary>
/// <remarks>Tryton locks an account after five wrong passwords, so a refusal is remembered for a minute and not tried again.</remarks>
internal sealed class LogIn(ITrytonApi api, TrytonSettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RefusalLasts = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Session? _session;
    private volatile Refusal? _refusal;

    /// <summary>The session, begun when there is none.</summary>
    /// <exception cref="ApiException">The password is refused.</exception>
    public async ValueTask<Session> SessionAsync(CancellationToken cancellationToken)
    {
        if (_session is { } open) return open;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_session is { } meanwhile) return meanwhile;
            if (_refusal is { } refusal && time.GetElapsedTime(refusal.At) < RefusalLasts) throw refusal.Problem;
            return _session = await BeginAsync(cancellationToken);
        }
        catch (ApiException problem) when (problem.StatusCode == HttpStatusCode.Unauthorized && _refusal?.Problem != problem)
        {
            _refusal = new(problem, time.GetTimestamp());
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The session is no longer good; one that was begun meanwhile stays.</summary>
    public void Forget(Session session) => Interlocked.CompareExchange(ref _session, null, session);

    public void Dispose() => _gate.Dispose();

    private async Task<Session> BeginAsync(CancellationToken cancellationToken)
    {
        var request = new RpcRequest(1, "common.db.login", [settings.User, new Dictionary<string, object?> { ["password"] = settings.Password }, "en"]);
        var result = Ask.Value(await api.Call(settings.Database, request.ToContent(), null, cancellationToken)).Value();
        if (result.ValueKind != JsonValueKind.Array || result.GetArrayLength() < 2 || result[0].ValueKind != JsonValueKind.Number || result[1].ValueKind != JsonValueKind.String)
            throw new UnreadableException("gave no session at log-in");
        var session = $"{settings.User}:{result[0].GetRawText()}:{result[1].GetString()}";
        return new($"Session {Convert.ToBase64String(Encoding.UTF8.GetBytes(session))}");
    }

    private sealed record Refusal(ApiException Problem, long At);
}
