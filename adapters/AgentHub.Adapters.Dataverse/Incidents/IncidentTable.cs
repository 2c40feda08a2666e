using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>The incidents of a customer, active ones first, then the newest. Dataverse sorts choices by their number, and active is the first.</summary>
internal sealed class IncidentTable(Tables tables)
{
    private const string Columns = "incidentid,ticketnumber,title,description,_customerid_value,_primarycontactid_value,_ownerid_value,statecode,statuscode,prioritycode,caseorigincode,createdon,modifiedon,resolveby";

    public Task<Answer<IReadOnlyList<Ticket>>> ReadAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        // A cursor that was made up is refused whoever asks.
        var party = Party.Of(customer);
        if (party is not { } known) return Refused(customer, page);
        var theirs = Filters.Equal("_customerid_value", known.Id);
        var query = new TableQuery("incidents", Columns, known.IsAccount ? theirs : Filters.Any([theirs, Filters.Equal("_primarycontactid_value", known.Id)]), "statecode asc,createdon desc,incidentid asc");
        return tables.PageAsync(tables.Incidents, query, "tickets", customer, page, i => IncidentMapping.IsOf(i, known) ? IncidentMapping.ToTicket(i, known, tables.Settings) : null,
            all => all.OrderBy(TicketOrder.IsDone).ThenByDescending(t => t.OpenedAt), bearer, cancellationToken);
    }

    /// <summary>The customer's incident; null when it is somebody else's or not there.</summary>
    public async Task<WireIncident?> OneAsync(Party party, string id, string bearer, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var incident)) return null;
        try
        {
            var row = await tables.Incidents.OneAsync("incidents", incident, Columns, bearer, cancellationToken);
            return row.IncidentId == incident && IncidentMapping.IsOf(row, party) ? row : null;
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private Task<Answer<IReadOnlyList<Ticket>>> Refused(CustomerRef customer, PageRequest page)
    {
        tables.Cursors.Read("tickets", customer, page.Cursor);
        return Task.FromResult(Answer.NotFound<IReadOnlyList<Ticket>>());
    }
}
