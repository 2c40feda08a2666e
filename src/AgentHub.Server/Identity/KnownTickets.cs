using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace AgentHub.Server.Identity;

/// <summary>
/// Remembers what session cookies say, so that each is decrypted once and not for every request: that was half the cost of one
/// passed through the gateway. Whether the session has run out or was revoked is looked at every time, by the cookie handler.
/// </summary>
/// <remarks>Two generations of at most 2,048 cookies; when the younger is full, the older is let go. Thread safe.</remarks>
internal sealed class KnownTickets(ISecureDataFormat<AuthenticationTicket> inner, int mostInGeneration = 2048) : ISecureDataFormat<AuthenticationTicket>
{
    private readonly Lock _lock = new();
    private ConcurrentDictionary<string, AuthenticationTicket> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, AuthenticationTicket> _old = new(StringComparer.Ordinal);

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        // The handler binds a ticket to a purpose where TLS tokens are bound; those are rare and not remembered.
        if (protectedText is null || purpose is not null) return inner.Unprotect(protectedText, purpose);
        if (Volatile.Read(ref _young).TryGetValue(protectedText, out var known)) return Own(known);
        if (!Volatile.Read(ref _old).TryGetValue(protectedText, out known) && (known = inner.Unprotect(protectedText)) is null) return null;
        Remember(protectedText, known);
        return Own(known);
    }

    /// <summary>A request may change its ticket's properties, not those of others; the claims are only read.</summary>
    private static AuthenticationTicket Own(AuthenticationTicket known) => new(known.Principal, known.Properties.Clone(), known.AuthenticationScheme);

    private void Remember(string cookie, AuthenticationTicket ticket)
    {
        lock (_lock)
        {
            if (_young.Count >= mostInGeneration)
            {
                Volatile.Write(ref _old, _young);
                Volatile.Write(ref _young, new(StringComparer.Ordinal));
            }
            _young[cookie] = ticket;
        }
    }
}
