using AgentHub.Core.Documents;
using AgentHub.Server.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace AgentHub.Server.Desk;

/// <summary>What a browser may call (<c>docs/contracts.md</c> section 3). Everything it is sent comes from the feeds.</summary>
[Authorize(Policies.Pages)]
internal sealed class DeskHub(DeskConnections connections, DeskGreeting greeting) : Hub
{
    public override Task OnConnectedAsync() => greeting.WelcomeAsync(Mine());

    /// <summary>From now on send this document.</summary>
    /// <param name="document">The browser's name for it.</param>
    /// <param name="epoch">Of the version it has; null when it has none.</param>
    /// <param name="n">Of the version it has.</param>
    [HubMethodName("open")]
    public async Task OpenAsync(string document, string? epoch, long n)
    {
        DocumentVersion? has = epoch is { Length: <= 64 } ? new DocumentVersion(epoch, n) : null;
        var name = Inside(document);
        var result = name is null ? OpenResult.Unknown : Mine().Open(name, has, byHub: false);
        if (result == OpenResult.TooMany) throw new HubException("Too many documents are open on this connection. Close one and try again.");
        if (result == OpenResult.Unknown) await Mine().SendAsync(new GoneMessage { Document = document, Reason = GoneReason.Closed });
    }

    /// <summary>No longer send this document.</summary>
    [HubMethodName("close")]
    public void CloseDocument(string document)
    {
        if (Inside(document) is { } name) Mine().Close(name);
    }

    private DeskConnection Mine() =>
        connections.Find(Context.ConnectionId) ?? throw new HubException("The connection is closing. Connect again.");

    /// <summary>A name nobody could have made is nobody's document; nobody opens another agent's desk by its inside name.</summary>
    private string? Inside(string? document) => document switch
    {
        DocumentNames.OwnDesk => DocumentNames.Desk(Context.User!.AgentId()),
        DocumentNames.Board or DocumentNames.Systems => document,
        not null when DocumentNames.ContactOf(document) is not null => document,
        _ => null,
    };
}
