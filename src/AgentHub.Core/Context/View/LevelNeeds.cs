using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>Verification level each part of a customer's data needs, 0–3. Names and segment need none.</summary>
public sealed record LevelNeeds
{
    /// <summary>E-mail, phone, address, number and preferences in the profile.</summary>
    public int ContactDetails { get; init; } = 1;
    public int Tickets { get; init; } = 1;
    public int Orders { get; init; } = 2;
    public int Invoices { get; init; } = 2;
    public int Accounts { get; init; } = 2;
    public int Deliveries { get; init; } = 2;
    public int Payments { get; init; } = 2;
    public int Entitlements { get; init; } = 1;
    public int Appointments { get; init; } = 1;
    /// <summary>A system's own timeline.</summary>
    public int Timeline { get; init; } = 1;

    /// <summary>What a facet needs to be seen at all.</summary>
    public int Of(Capability capability) => capability switch
    {
        Capability.Orders => Orders,
        Capability.Invoices or Capability.InvoiceDetail => Invoices,
        Capability.Tickets => Tickets,
        Capability.Accounts => Accounts,
        Capability.Deliveries => Deliveries,
        Capability.Payments => Payments,
        Capability.Entitlements => Entitlements,
        Capability.Appointments => Appointments,
        Capability.Timeline => Timeline,
        _ => 0,
    };
}
