using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.People;

/// <summary>Somebody of the population: one human being, with a record in one or more systems, or two in one of them.</summary>
internal sealed record Person
{
    /// <summary>From 0.</summary>
    public required int Place { get; init; }

    public required PersonKind Kind { get; init; }

    /// <summary>The number they call from; null when they have no telephone.</summary>
    public required PhoneNumber? Phone { get; init; }

    /// <summary>By system; <c>Index</c> is set when the records are put together.</summary>
    public required IReadOnlyList<(string System, Customer Record)> Records { get; init; }

    public required int Invoices { get; init; }
    public required int Orders { get; init; }
    public required int Tickets { get; init; }
}
