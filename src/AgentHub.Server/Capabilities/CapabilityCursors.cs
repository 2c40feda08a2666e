using System.Security.Cryptography;
using AgentHub.Abstractions;
using Microsoft.AspNetCore.DataProtection;

namespace AgentHub.Server.Capabilities;

/// <summary>
/// Seals an adapter's cursors for the question they belong to, so that one that was made up reaches no adapter and does not count
/// as a failure of its system. Every node reads them.
/// </summary>
internal sealed class CapabilityCursors(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("AgentHub.Capabilities.Cursors");

    /// <summary>The text of an adapter's cursor; null stays null.</summary>
    public string? Seal(string? cursor, string system, Capability capability, string about) => cursor is null ? null : For(system, capability, about).Protect(cursor);

    /// <summary>The adapter's cursor, or null when it was not given out for this question.</summary>
    public string? Open(string sealedCursor, string system, Capability capability, string about)
    {
        try
        {
            return For(system, capability, about).Unprotect(sealedCursor);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string system, Capability capability, string about) => _protector.CreateProtector(system, capability.ToString(), about);
}
