using System.Collections.Immutable;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Parts;

/// <summary>Rows of one capability of one system, re-checked. Exactly one of the members is set.</summary>
public sealed record FacetData
{
    /// <summary>Without the date of birth, of which only <see cref="BirthHash"/> is kept.</summary>
    public Profile? Profile { get; init; }
    public ImmutableArray<Order>? Orders { get; init; }
    public ImmutableArray<Invoice>? Invoices { get; init; }
    public ImmutableArray<Ticket>? Tickets { get; init; }
    public ImmutableArray<Account>? Accounts { get; init; }
    public ImmutableArray<Delivery>? Deliveries { get; init; }
    public ImmutableArray<Payment>? Payments { get; init; }
    public ImmutableArray<Entitlement>? Entitlements { get; init; }
    public ImmutableArray<Appointment>? Appointments { get; init; }
    public ImmutableArray<TimelineEntry>? Timeline { get; init; }
    public ImmutableArray<ServiceIncident>? Incidents { get; init; }
    public InvoiceDetail? InvoiceDetail { get; init; }
    /// <summary>Keyed hash of the date of birth in the profile, to compare with what the caller gave; null when it holds none.</summary>
    public string? BirthHash { get; init; }

    /// <summary>Rows held.</summary>
    public int Count => Orders?.Length ?? Invoices?.Length ?? Tickets?.Length ?? Accounts?.Length ?? Deliveries?.Length ?? Payments?.Length ?? Entitlements?.Length
        ?? Appointments?.Length ?? Timeline?.Length ?? Incidents?.Length ?? (Profile is null && InvoiceDetail is null ? 0 : 1);
}
