using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;

namespace AgentHub.Server.Identity;

/// <summary>
/// Remembers what session cookies say, so that each is decrypted once and not for every request: that was half the cost of one
/// passed through the gateway. Whether the session has run out or was revoked is looked at every time, by the cookie handler.
/// </summary>
/// <remarks>
/// Two generations of at most 2,048 cookies; when the younger is full, the older is let go. Of a cookie only its SHA-256 is kept: it is
/// shorter, and nobody signs in with it. Thread safe.
/// </remarks>
internal sealed class KnownTickets(ISecureDataFormat<AuthenticationTicket> inner, int mostInGeneration = 2048) : ISecureDataFormat<AuthenticationTicket>
{
    private readonly Lock _lock = new();
    private ConcurrentDictionary<Digest, AuthenticationTicket> _young = new();
    private ConcurrentDictionary<Digest, AuthenticationTicket> _old = new();

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        // The handler binds a ticket to a purpose where TLS tokens are bound; those are rare and not remembered.
        if (protectedText is null || purpose is not null) return inner.Unprotect(protectedText, purpose);
        var cookie = Digest.Of(protectedText);
        if (Volatile.Read(ref _young).TryGetValue(cookie, out var known)) return Own(known);
        if (!Volatile.Read(ref _old).TryGetValue(cookie, out known) && (known = inner.Unprotect(protectedText)) is null) return null;
        Remember(cookie, known);
        return Own(known);
    }

    /// <summary>A request may change its ticket's properties, not those of others; the claims are only read.</summary>
    private static AuthenticationTicket Own(AuthenticationTicket known) => new(known.Principal, known.Properties.Clone(), known.AuthenticationScheme);

    private void Remember(Digest cookie, AuthenticationTicket ticket)
    {
        lock (_lock)
        {
            if (_young.Count >= mostInGeneration)
            {
                Volatile.Write(ref _old, _young);
                Volatile.Write(ref _young, new());
            }
            _young[cookie] = ticket;
        }
    }

    /// <summary>SHA-256 of a cookie.</summary>
    private readonly record struct Digest(UInt128 First, UInt128 Second)
    {
        public static Digest Of(string cookie)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(cookie.AsSpan()), hash);
            return MemoryMarshal.Read<Digest>(hash);
        }
    }
}
