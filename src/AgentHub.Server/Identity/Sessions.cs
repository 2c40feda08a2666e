using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using AgentHub.Core;
using AgentHub.Core.Identity;

namespace AgentHub.Server.Identity;

/// <summary>
/// Starts sessions and takes them back. The session itself travels in the cookie; here is only what was revoked, and who
/// wants to be told. Thread safe.
/// </summary>
internal sealed class Sessions(IdentityClock clock, IdentityOptions options)
{
    /// <summary>More revocations than this within one session length: the person's every session goes instead.</summary>
    private const int MaxRevoked = 50_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _revoked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AgentId, DateTimeOffset> _revokedBefore = new();
    private readonly ConcurrentDictionary<long, (ClaimsPrincipal User, Action Tell)> _watchers = new();
    private long _watcher;

    /// <summary>A new session of this person, not yet written to a cookie.</summary>
    public ClaimsPrincipal Start(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var claims = new List<Claim>
        {
            new(SignedInPerson.IdClaim, person.Id.Value),
            new(SignedInPerson.NameClaim, person.Name),
            new(SignedInPerson.UnitClaim, person.Unit),
            new(SignedInPerson.SessionClaim, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
            new("iat", clock.Now.UtcTicks.ToString(CultureInfo.InvariantCulture)),
        };
        claims.AddRange(person.Roles.Select(r => new Claim(SignedInPerson.RolesClaim, r.ToString().ToLowerInvariant())));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityFeature.CookieScheme, SignedInPerson.NameClaim, SignedInPerson.RolesClaim));
    }

    /// <summary>False once the session, or everything of its person, was revoked.</summary>
    public bool IsLive(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SignedInPerson.SessionClaim) is not { } session || _revoked.ContainsKey(session)) return false;
        return !_revokedBefore.TryGetValue(user.AgentId(), out var before) || StartedAt(user) > before;
    }

    /// <summary>Ends one session on every page and socket that uses it.</summary>
    public void Revoke(ClaimsPrincipal user)
    {
        if (user.FindFirstValue(SignedInPerson.SessionClaim) is not { } session) return;
        if (_revoked.Count >= MaxRevoked) ForgetExpired();
        if (_revoked.Count >= MaxRevoked) _revokedBefore[user.AgentId()] = clock.Now;
        else _revoked[session] = clock.Now;
        TellWatchers();
    }

    /// <summary>Ends every session the person has at this moment.</summary>
    public void RevokeAll(AgentId person)
    {
        _revokedBefore[person] = clock.Now;
        TellWatchers();
    }

    /// <summary>Calls <paramref name="tell"/> once when this session is revoked. Dispose to stop.</summary>
    public IDisposable OnRevoked(ClaimsPrincipal user, Action tell)
    {
        var key = Interlocked.Increment(ref _watcher);
        _watchers[key] = (user, tell);
        if (!IsLive(user)) TellWatchers();
        return new Watch(_watchers, key);
    }

    private void TellWatchers()
    {
        foreach (var (key, (user, tell)) in _watchers)
        {
            if (!IsLive(user) && _watchers.TryRemove(key, out _)) tell();
        }
    }

    private void ForgetExpired()
    {
        var oldest = clock.Now - options.SessionLength;
        foreach (var (session, at) in _revoked)
        {
            if (at < oldest) _revoked.TryRemove(session, out _);
        }
    }

    private static DateTimeOffset StartedAt(ClaimsPrincipal user) =>
        new(long.Parse(user.FindFirstValue("iat") ?? "0", CultureInfo.InvariantCulture), TimeSpan.Zero);

    private sealed class Watch(ConcurrentDictionary<long, (ClaimsPrincipal, Action)> watchers, long key) : IDisposable
    {
        public void Dispose() => watchers.TryRemove(key, out _);
    }
}
