using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using AgentHub.Core;
using AgentHub.Core.Identity;

namespace AgentHub.Server.Identity;

/// <summary>
/// Starts sessions and takes them back. The session itself travels in the cookie; kept here is only what was revoked, and
/// who wants to be told. A revocation is in the ledger before it is answered. Thread safe.
/// </summary>
internal sealed class Sessions(IdentityClock clock, Revocations revocations)
{
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
            new(SignedInPerson.StartedClaim, clock.Now.UtcTicks.ToString(CultureInfo.InvariantCulture)),
        };
        claims.AddRange(person.Roles.Select(r => new Claim(SignedInPerson.RolesClaim, r.ToString().ToLowerInvariant())));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityFeature.CookieScheme, SignedInPerson.NameClaim, SignedInPerson.RolesClaim));
    }

    /// <summary>False once the session, or everything of its person, was revoked.</summary>
    public bool IsLive(ClaimsPrincipal user) =>
        user.FindFirstValue(SignedInPerson.SessionClaim) is { } session && !revocations.Covers(session, user.AgentId(), StartedAt(user));

    /// <summary>Ends one session on every page and socket that uses it.</summary>
    public async Task RevokeAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.FindFirstValue(SignedInPerson.SessionClaim) is not { } session) return;
        await revocations.AddSessionAsync(session, cancellationToken);
        TellWatchers();
    }

    /// <summary>Ends every session the person has at this moment.</summary>
    public async Task RevokeAllAsync(AgentId person, CancellationToken cancellationToken)
    {
        await revocations.AddPersonAsync(person, cancellationToken);
        TellWatchers();
    }

    /// <summary>Ends here what was ended on other nodes.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await revocations.CatchUpAsync(cancellationToken);
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

    private static DateTimeOffset StartedAt(ClaimsPrincipal user) =>
        new(long.Parse(user.FindFirstValue(SignedInPerson.StartedClaim) ?? "0", CultureInfo.InvariantCulture), TimeSpan.Zero);

    private sealed class Watch(ConcurrentDictionary<long, (ClaimsPrincipal, Action)> watchers, long key) : IDisposable
    {
        public void Dispose() => watchers.TryRemove(key, out _);
    }
}
