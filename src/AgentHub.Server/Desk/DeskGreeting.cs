using AgentHub.Core.Documents;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Desk;

/// <summary>Opens by itself what a fresh connection needs: the clock, the desk with its contacts, the board, the systems.</summary>
internal sealed class DeskGreeting(DayBook book, IHubClock clock)
{
    public async Task WelcomeAsync(DeskConnection connection)
    {
        await connection.WriteAsync(DeskMessages.Clock(clock.Now));
        if (connection.IsSupervisor) connection.Open(DocumentNames.Board, has: null, byHub: true);
        if (connection.IsAdmin) connection.Open(DocumentNames.Systems, has: null, byHub: true);
        if (!connection.IsAgent) return;
        var agent = connection.Agent;
        connection.Open(DocumentNames.Desk(agent), has: null, byHub: true);
        foreach (var (contact, _) in book.Now.OnDesk(agent)) connection.Open(DocumentNames.Contact(contact.State.Id), has: null, byHub: true);
    }
}
