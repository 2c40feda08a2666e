using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>Creates incidents and changes their status.</summary>
/// <remarks>
/// An active incident's status is a column. It is resolved by an action of its own (<c>CloseIncident</c>), which also keeps the resolution,
/// and takes no version: whether somebody was quicker is seen just before.
/// </remarks>
internal sealed class IncidentWriting(Tables tables, IncidentTable incidents)
{
    private const int MostTitleChars = 200;
    private readonly OnceOnly _once = new();

    private string Version => tables.Settings.Version;

    public Task<Answer<WriteReceipt>> CreateAsync(NewTicket ticket, Party party, string bearer, CancellationToken cancellationToken) =>
        _once.RunAsync("ticket " + ticket.IdempotencyKey, () => CreateOnceAsync(ticket, party, bearer, cancellationToken), cancellationToken);

    public async Task<Answer<WriteReceipt>> ChangeStatusAsync(TicketStatusChange change, Party party, string bearer, CancellationToken cancellationToken)
    {
        if (await incidents.OneAsync(party, change.TicketId, bearer, cancellationToken) is not { } before) return Answer.NotFound<WriteReceipt>();
        if (change.ExpectedVersion is { } expected && before.Etag != expected) return Stale();
        if (!tables.Settings.Statuses.TryGetValue(change.Status, out var status))
            return Answer.Refused<WriteReceipt>(change.Status == TicketStatus.Closed ? "has no closed cases, only resolved ones" : $"has no such status of cases (Values:Status{change.Status})");
        var state = change.Status == TicketStatus.Solved ? IncidentMapping.Resolved : IncidentMapping.Active;
        if ((before.StateCode, before.StatusCode) == (state, status)) return Receipt(before);
        if (before.StateCode != IncidentMapping.Active && state == IncidentMapping.Resolved) return Answer.Refused<WriteReceipt>("has ended this case already, and in another way");
        try
        {
            await WriteAsync(before, state, status, bearer, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return Stale();
        }
        return await incidents.OneAsync(party, change.TicketId, bearer, cancellationToken) is { } after && (after.StateCode, after.StatusCode) == (state, status)
            ? Receipt(after)
            : Answer.Refused<WriteReceipt>("did not change the status, though it says so");
    }

    private Task WriteAsync(WireIncident incident, int state, int status, string bearer, CancellationToken cancellationToken)
    {
        var id = incident.IncidentId.ToString("D");
        if (state == IncidentMapping.Active)
            return tables.Api.Update(Version, "incidents", id, new Dictionary<string, object?> { ["statecode"] = state, ["statuscode"] = status }, incident.Etag, bearer, cancellationToken);
        var resolution = new Dictionary<string, object?>
        {
            ["@odata.type"] = "Microsoft.Dynamics.CRM.incidentresolution", ["subject"] = "Resolved on the phone", ["incidentid@odata.bind"] = $"/incidents({id})",
        };
        return tables.Api.CloseIncident(Version, new Dictionary<string, object?> { ["IncidentResolution"] = resolution, ["Status"] = status }, bearer, cancellationToken);
    }

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewTicket ticket, Party party, string bearer, CancellationToken cancellationToken)
    {
        var mark = Marker.For(ticket.IdempotencyKey);
        var customer = await tables.Parties.OneAsync(party.Table, party.Id, party.IsAccount ? "accountid" : "contactid", bearer, cancellationToken);
        if (Party.Of(customer) != party) return Answer.NotFound<WriteReceipt>(dropped: 1);
        var query = new TableQuery("incidents", "incidentid,ticketnumber,description,_customerid_value,statecode,statuscode", $"{Filters.Equal("_customerid_value", party.Id)} and {Filters.Contains("description", mark)}");
        var written = await tables.Incidents.FirstAsync(query, 5, bearer, cancellationToken);
        if (written.FirstOrDefault(i => i.Customer == party.Id && i.Description?.Contains(mark, StringComparison.Ordinal) == true) is { } known) return Receipt(known);
        var columns = new Dictionary<string, object?>([party.Bind("customerid")])
        {
            ["title"] = ticket.Subject.Length <= MostTitleChars ? ticket.Subject : ticket.Subject[..(MostTitleChars - 1)] + "…",
            ["description"] = $"{ticket.Body}\n\nRef. {mark}",
            // Phone.
            ["caseorigincode"] = 1,
        };
        var created = Ask.Value(await tables.Api.CreateIncident(Version, columns, "return=representation", bearer, cancellationToken));
        return Answer.Found(new WriteReceipt(created.IncidentId.ToString("D"), PartyMapping.Word(created.TicketNumber)));
    }

    private static Answer<WriteReceipt> Stale() => Answer.Conflict<WriteReceipt>("has changed the case since it was shown");

    private static Answer<WriteReceipt> Receipt(WireIncident row) => Answer.Found(new WriteReceipt(row.IncidentId.ToString("D"), PartyMapping.Word(row.TicketNumber)));
}
