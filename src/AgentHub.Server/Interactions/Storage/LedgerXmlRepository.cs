using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using AgentHub.Core.Interactions;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>
/// Data Protection's key ring in the ledger. Its interface is synchronous, so this is the one place that blocks on the
/// ledger: at start and when a key is made, every 90 days.
/// </summary>
internal sealed class LedgerXmlRepository(IKeyStore keys) : IXmlRepository
{
    private const string Prefix = "data-protection/";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var stored = Task.Run(() => keys.ListAsync(Prefix, CancellationToken.None)).GetAwaiter().GetResult();
        return [.. stored.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => XElement.Parse(Encoding.UTF8.GetString(k.Value)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var xml = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        // The same name may be stored twice with another content (a key and its revocation), so the content is part of ours.
        var name = $"{Prefix}{friendlyName}/{Convert.ToHexStringLower(SHA256.HashData(xml))[..16]}";
        Task.Run(() => keys.GetOrAddAsync(name, xml, CancellationToken.None)).GetAwaiter().GetResult();
    }
}
