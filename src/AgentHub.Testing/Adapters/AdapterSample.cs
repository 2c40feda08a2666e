using AgentHub.Abstractions;

namespace AgentHub.Testing;

/// <summary>What the server behind an adapter under test holds.</summary>
public sealed record AdapterSample
{
    /// <summary>A customer with at least one record for each list that the adapter offers.</summary>
    public required CustomerRef Customer { get; init; }

    /// <summary>That customer's keys; nobody else has any of them.</summary>
    public required IReadOnlyList<CustomerKey> Keys { get; init; }

    /// <summary>A key that exactly two customers share; null when the server has none.</summary>
    public CustomerKey? SharedKey { get; init; }

    /// <summary>Another customer, who is not <see cref="Customer"/>.</summary>
    public required CustomerRef Other { get; init; }

    /// <summary>A well-formed record id that nobody has.</summary>
    public required CustomerRef Nobody { get; init; }

    /// <summary>True when the system keeps no customers: then nobody is unknown to it, and what is written for a new number is right.</summary>
    public bool AnybodyIsACustomer { get; init; }

    /// <summary>Keys that nobody has, one of each searchable kind.</summary>
    public required IReadOnlyList<CustomerKey> UnknownKeys { get; init; }

    /// <summary>A customer with more rows in a list than the list may hold; null when the adapter lists nothing.</summary>
    public CustomerRef? Prolific { get; init; }

    /// <summary>How many invoices <see cref="Prolific"/> has.</summary>
    public int ProlificInvoices { get; init; }

    /// <summary>How many tickets <see cref="Prolific"/> has.</summary>
    public int ProlificTickets { get; init; }

    /// <summary>A customer without any orders, invoices or tickets.</summary>
    public CustomerRef? Bare { get; init; }

    /// <summary>A well-formed id of an invoice that is nobody's.</summary>
    public string NobodysInvoice { get; init; } = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c99";

    /// <summary>A ticket of <see cref="Customer"/> that takes notes; null when notes belong to the customer.</summary>
    public string? TicketForNotes { get; init; }

    /// <summary>A ticket of <see cref="Other"/>; null when notes belong to the customer.</summary>
    public string? TicketOfOther { get; init; }

    /// <summary>A customer whose contact details may be changed and who has no other part here; null when the adapter changes none.</summary>
    public CustomerRef? Changeable { get; init; }

    /// <summary>Lists that the adapter offers and in which <see cref="Customer"/> has nothing.</summary>
    public IReadOnlyList<Capability> NothingIn { get; init; } = [];

    /// <summary>True when the account is the customer's own, so that everybody has one and <see cref="Bare"/> too.</summary>
    public bool EverybodyHasAnAccount { get; init; }

    /// <summary>Number of an item that <see cref="Customer"/> may order; null when the adapter creates no orders.</summary>
    public string? Item { get; init; }

    /// <summary>Texts that must appear in no reason: tokens, addresses, people.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}
