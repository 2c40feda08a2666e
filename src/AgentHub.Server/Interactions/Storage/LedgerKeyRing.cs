using AgentHub.Core.Interactions;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Keeps the Data Protection keys in the ledger: sessions survive a restart and hold on every node.</summary>
internal sealed class LedgerKeyRing(IKeyStore keys) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = new LedgerXmlRepository(keys);
}
