using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.Facets;

/// <summary>
/// Turns answers into facet data. A row that does not name the record it was asked about is dropped and counted: real systems
/// ignore filters they do not know and return everybody.
/// </summary>
public static class RowRecheck
{
    /// <summary>Most rows of one list that are kept.</summary>
    public const int MaxRows = AnswerRecheck.MaxRows;

    /// <summary>Orders of a record.</summary>
    public static FacetAnswer Orders(Answer<IReadOnlyList<Order>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Orders = rows });

    /// <summary>Invoices of a record.</summary>
    public static FacetAnswer Invoices(Answer<IReadOnlyList<Invoice>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Invoices = rows });

    /// <summary>Tickets of a record.</summary>
    public static FacetAnswer Tickets(Answer<IReadOnlyList<Ticket>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Tickets = rows });

    /// <summary>Accounts of a record.</summary>
    public static FacetAnswer Accounts(Answer<IReadOnlyList<Account>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Accounts = rows });

    /// <summary>Deliveries to a record.</summary>
    public static FacetAnswer Deliveries(Answer<IReadOnlyList<Delivery>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Deliveries = rows });

    /// <summary>Payments of a record.</summary>
    public static FacetAnswer Payments(Answer<IReadOnlyList<Payment>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Payments = rows });

    /// <summary>Entitlements of a record.</summary>
    public static FacetAnswer Entitlements(Answer<IReadOnlyList<Entitlement>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Entitlements = rows });

    /// <summary>Appointments with a record.</summary>
    public static FacetAnswer Appointments(Answer<IReadOnlyList<Appointment>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Appointments = rows });

    /// <summary>The system's own timeline of a record.</summary>
    public static FacetAnswer Timeline(Answer<IReadOnlyList<TimelineEntry>> answer, string recordId) =>
        Rows(answer, r => r.CustomerId == recordId, r => r.Id, rows => new() { Timeline = rows });

    /// <summary>Incidents that touch a record; they are nobody's, so that only rows without anything in them are left out.</summary>
    public static FacetAnswer Incidents(Answer<IReadOnlyList<ServiceIncident>> answer) => Rows(answer, _ => true, r => r.Id, rows => new() { Incidents = rows });

    /// <summary>An invoice of a record, with its lines.</summary>
    public static FacetAnswer Detail(Answer<InvoiceDetail> answer, string recordId, string invoiceId) =>
        One(answer, d => d.Invoice.CustomerId == recordId && d.Invoice.Id == invoiceId, d => new() { InvoiceDetail = d });

    /// <summary>The profile of a record. Of its date of birth only the hash goes on.</summary>
    public static FacetAnswer Profile(Answer<Profile> answer, string recordId, Func<DateOnly, string> birthHash)
    {
        ArgumentNullException.ThrowIfNull(birthHash);
        return One(answer, p => p.CustomerId == recordId, p => new()
        {
            Profile = p with { DateOfBirth = null },
            BirthHash = p.DateOfBirth is { } born ? birthHash(born) : null,
        });
    }

    private static FacetAnswer Rows<T>(Answer<IReadOnlyList<T>> answer, Func<T, bool> isTheirs, Func<T, string> id, Func<ImmutableArray<T>, FacetData> data)
        where T : class
    {
        var theirs = AnswerRecheck.Rows(answer, isTheirs, id);
        if (!theirs.IsFound) return Stamp(theirs);
        // The first page is asked for: where no other follows and nothing was left out, it is the whole list.
        var isWhole = theirs is { Next: null, Dropped: 0 };
        return Stamp(theirs) with { Data = data([.. theirs.Value]), Total = theirs.Total ?? (isWhole ? answer.Value!.DistinctBy(id).Count() : null), HasMore = theirs.Next is not null };
    }

    private static FacetAnswer One<T>(Answer<T> answer, Func<T, bool> isTheirs, Func<T, FacetData> data)
    {
        var theirs = AnswerRecheck.One(answer, isTheirs);
        return theirs.IsFound ? Stamp(theirs) with { Data = data(theirs.Value) } : Stamp(theirs);
    }

    private static FacetAnswer Stamp<T>(Answer<T> answer) => new()
    {
        Outcome = answer.Outcome,
        AsOf = answer.AsOf,
        Took = answer.Took,
        Dropped = answer.Dropped,
        Missing = answer.Missing,
        Reason = answer.Reason,
        RetryAfter = answer.RetryAfter,
    };
}
