using System.Text.Json.Serialization;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Wire;

/// <summary>One record of a facet, with where it is from and how old it is.</summary>
[JsonDerivedType(typeof(ProfileItem))]
[JsonDerivedType(typeof(OrderItem))]
[JsonDerivedType(typeof(InvoiceItem))]
[JsonDerivedType(typeof(InvoiceDetailItem))]
[JsonDerivedType(typeof(TicketItem))]
[JsonDerivedType(typeof(RecordItem))]
public abstract record FacetItem
{
    public required string System { get; init; }
    public DateTimeOffset? AsOf { get; init; }
}

/// <summary>Who the customer is. Below the level for contact details only name, segment and since.</summary>
public sealed record ProfileItem : FacetItem
{
    public required string Name { get; init; }
    public string? Segment { get; init; }
    public DateOnly? CustomerSince { get; init; }
    public string? CustomerNumber { get; init; }
    /// <summary>
    /// On the first item: <c>name</c>, <c>email</c>, <c>phone</c>, <c>address</c>, <c>segment</c>, <c>since</c>,
    /// <c>prefers</c>, <c>number</c>, each the value that counts. Null on the others.
    /// </summary>
    public IReadOnlyDictionary<string, ProfileField>? Fields { get; init; }
}

/// <summary>One field with its source.</summary>
public sealed record ProfileField
{
    public required string Value { get; init; }
    /// <summary>System id, or <c>caller</c>: said on this contact, and no system holds it yet.</summary>
    public required string System { get; init; }
    public DateTimeOffset? AsOf { get; init; }
    public required int Order { get; init; }
    /// <summary>The first other system, or the caller's own words, that say something else; null when nobody does.</summary>
    public ProfileDifference? Differs { get; init; }
}

/// <summary>Another value of a field.</summary>
/// <param name="System">System id, or <c>caller</c>.</param>
/// <param name="Value">What it says.</param>
public sealed record ProfileDifference(string System, string Value);

/// <summary>An order.</summary>
public sealed record OrderItem : FacetItem
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public DateOnly? PlacedOn { get; init; }
    public required Coded<OrderStatus> Status { get; init; }
    public Money? Total { get; init; }
    public string? Summary { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    /// <summary>Place in the list, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>An invoice.</summary>
public sealed record InvoiceItem : FacetItem
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public required Money Total { get; init; }
    public Money? Remaining { get; init; }
    public required Coded<InvoiceStatus> Status { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    /// <summary>Place in the list, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>An invoice with its lines.</summary>
public sealed record InvoiceDetailItem : FacetItem
{
    public required InvoiceItem Invoice { get; init; }
    /// <summary>By line id.</summary>
    public required IReadOnlyDictionary<string, InvoiceLineItem> Lines { get; init; }
}

/// <summary>One line.</summary>
public sealed record InvoiceLineItem
{
    public required string Id { get; init; }
    public required string Description { get; init; }
    public decimal? Quantity { get; init; }
    public string? Unit { get; init; }
    public Money? UnitPrice { get; init; }
    public Money? Total { get; init; }
    /// <summary>Place on the invoice, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>A ticket.</summary>
public sealed record TicketItem : FacetItem
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public required string Subject { get; init; }
    public required Coded<TicketStatus> Status { get; init; }
    public string? Priority { get; init; }
    public string? Channel { get; init; }
    public string? Owner { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public string? Excerpt { get; init; }
    /// <summary>Place in the list, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>An account, delivery, payment, entitlement, appointment, event or incident: whatever needs no layout of its own.</summary>
public sealed record RecordItem : FacetItem
{
    public required string Id { get; init; }
    /// <summary>The number people use; null when it has none.</summary>
    public string? Number { get; init; }
    public required string Title { get; init; }
    public string? Detail { get; init; }
    public RecordStatus? Status { get; init; }
    public Money? Amount { get; init; }
    /// <summary>The day it is about: paid, promised, valid until, opened.</summary>
    public DateOnly? On { get; init; }
    /// <summary>The time it is about: begins, happened, delivered, expected to be over.</summary>
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    /// <summary>Place in the list, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>A status whose words depend on the kind of record.</summary>
/// <param name="Value">Our word: <c>inTransit</c>.</param>
/// <param name="Raw">The system's own.</param>
public sealed record RecordStatus(string Value, string Raw);
