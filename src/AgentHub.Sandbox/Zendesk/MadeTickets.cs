using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>The population's tickets as they were before anybody wrote to them, dated from a seeding.</summary>
internal sealed class MadeTickets(Population population, DateTimeOffset seededAt, Func<string, long?> groupId)
{
    private readonly HistoryShape _shape = population.Histories.Tickets;

    /// <summary>Every ticket by ascending id.</summary>
    /// <param name="written">A ticket as it was written to since; null when it was not.</param>
    public IReadOnlyList<ZendeskTicket> All(Func<long, ZendeskTicket?> written) => new MadeList<ZendeskTicket>(_shape.Total, at =>
    {
        var (position, number) = _shape.At(at);
        return written(DocumentNumber.TicketId(position, number)) ?? Make(position, number);
    });

    /// <summary>The tickets of the user at a position, by ascending id.</summary>
    public IReadOnlyList<ZendeskTicket> Of(int position, Func<long, ZendeskTicket?> written) => new MadeList<ZendeskTicket>(_shape.CountOf(position),
        at => written(DocumentNumber.TicketId(position, at + 1)) ?? Make(position, at + 1));

    public ZendeskTicket? Find(long id) => Has(id) && DocumentNumber.ReadTicket(id) is var (position, number) ? Make(position, number) : null;

    public bool Has(long id) => DocumentNumber.ReadTicket(id) is var (position, number)
        && position < population.Tickets.All.Count && number >= 1 && number <= _shape.CountOf(position);

    /// <summary>The id after the newest ticket of the user at a position.</summary>
    public long FirstFree(int position) => DocumentNumber.TicketId(position, _shape.CountOf(position) + 1);

    private ZendeskTicket Make(int position, int number)
    {
        var ticket = population.Histories.Ticket(_shape, position, number, seededAt);
        return ZendeskTicket.Of(population.Tickets.All[position], ticket, groupId(ticket.Group!), ticket.Id);
    }
}
