using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Creates tickets and changes their stage. HubSpot takes every write, whatever happened since: so it is read before and again afterwards.</summary>
internal sealed class TicketWriting(CrmObjects crm, HubSpotSettings settings, Pipelines pipelines)
{
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewTicket ticket, CancellationToken cancellationToken) => Ids.IsId(ticket.Customer.RecordId)
        ? _once.RunAsync(ticket.IdempotencyKey, () => CreateOnceAsync(ticket, cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    public async Task<Answer<WriteReceipt>> ChangeStatusAsync(TicketStatusChange change, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(change.TicketId) || !Ids.IsId(change.Customer.RecordId)) return Answer.NotFound<WriteReceipt>();
        var before = await TicketAsync(change.TicketId, cancellationToken);
        if (!before.IsTiedTo("contacts", change.Customer.RecordId)) return Answer.NotFound<WriteReceipt>(dropped: 1);
        if (change.ExpectedVersion is { } expected && Times.Version(before) != expected) return Answer.Conflict<WriteReceipt>("has changed the ticket since it was shown");
        var stages = await pipelines.ReadAsync(cancellationToken);
        if (stages.Of(before[TicketMapping.Stage]).Value == change.Status) return Receipt(before);
        if (stages.Find(before[TicketMapping.Pipeline], change.Status) is not { } wanted)
            return Answer.Refused<WriteReceipt>($"has no such stage in the pipeline of the ticket (Values:Status{change.Status})");
        if (before[TicketMapping.Stage] == wanted) return Receipt(before);
        await crm.ChangeAsync("tickets", before.Id, new Dictionary<string, string> { [TicketMapping.Stage] = wanted }, cancellationToken);
        var after = await TicketAsync(before.Id, cancellationToken);
        return after[TicketMapping.Stage] == wanted ? Receipt(after) : Answer.Refused<WriteReceipt>("did not change the stage, though it says so");
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewTicket ticket, CancellationToken cancellationToken)
    {
        var marker = Marker.For(ticket.IdempotencyKey);
        var written = await crm.SearchAsync(
            "tickets", new([new([new("content", "CONTAINS_TOKEN", marker), Filter.Of(ticket.Customer)])], ["content"], 10), cancellationToken);
        if (written.Results.FirstOrDefault(t => t["content"]?.Contains(marker, StringComparison.Ordinal) == true) is { } known) return await TiedAsync(known, ticket.Customer, cancellationToken);
        if ((await pipelines.ReadAsync(cancellationToken)).First(settings.Pipeline) is not { } stage)
            return Answer.Refused<WriteReceipt>("has no such pipeline of tickets (Values:Pipeline)");
        var properties = new Dictionary<string, string>
        {
            ["subject"] = ticket.Subject,
            ["content"] = $"{ticket.Body}\n\nRef. {marker}",
            [TicketMapping.Pipeline] = settings.Pipeline,
            [TicketMapping.Stage] = stage,
        };
        var created = await crm.CreateAsync("tickets", new(properties, [Association.Of(ticket.Customer.RecordId, AssociationType.TicketToContact)]), cancellationToken);
        return await TiedAsync(created, ticket.Customer, cancellationToken);
    }

    /// <summary>A ticket that is nobody's would not be found again by the customer.</summary>
    private async Task<Answer<WriteReceipt>> TiedAsync(CrmObject ticket, CustomerRef customer, CancellationToken cancellationToken) =>
        (await crm.OwnAsync("tickets", [ticket], customer, cancellationToken)).Count == 1 ? Receipt(ticket) : Answer.Refused<WriteReceipt>("created the ticket but did not tie it to the contact");

    private async Task<CrmObject> TicketAsync(string id, CancellationToken cancellationToken) =>
        await crm.ReadAsync("tickets", id, TicketMapping.Properties(settings), tiedTo: "contacts", cancellationToken);

    private static Answer<WriteReceipt> Receipt(CrmObject ticket) => Answer.Found(new WriteReceipt(ticket.Id, ticket.Id));
}
