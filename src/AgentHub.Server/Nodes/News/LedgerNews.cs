using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>What the ledger's feed says, as news.</summary>
internal static class LedgerNews
{
    /// <summary>One piece for each thing, however often it changed.</summary>
    public static IReadOnlyList<NodeNews> Of(LedgerChanges changes) => [.. changes.Changes.Select(c => new NodeNews(KindOf(c.Kind), c.Id)).Distinct()];

    private static NodeNewsKind KindOf(LedgerChangeKind kind) => kind switch
    {
        LedgerChangeKind.Contact => NodeNewsKind.Contact,
        LedgerChangeKind.Note => NodeNewsKind.Note,
        LedgerChangeKind.AgentState => NodeNewsKind.AgentState,
        LedgerChangeKind.Waits => NodeNewsKind.Wait,
        LedgerChangeKind.SystemSwitch => NodeNewsKind.SystemSwitch,
        _ => NodeNewsKind.WriteBack,
    };
}
