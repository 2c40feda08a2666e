namespace AgentHub.YamlAdapters;

/// <summary>What a file can offer, by the names it uses, and what is read for it.</summary>
internal static class CapabilityNames
{
    public static IReadOnlyDictionary<string, (Capability Capability, Type Record)> All { get; } = new Dictionary<string, (Capability, Type)>
    {
        ["findCustomers"] = (Capability.FindCustomers, typeof(FoundCustomer)),
        ["profile"] = (Capability.Profile, typeof(Profile)),
        ["accounts"] = (Capability.Accounts, typeof(Account)),
        ["orders"] = (Capability.Orders, typeof(Order)),
        ["deliveries"] = (Capability.Deliveries, typeof(Delivery)),
        ["invoices"] = (Capability.Invoices, typeof(Invoice)),
        ["payments"] = (Capability.Payments, typeof(Payment)),
        ["tickets"] = (Capability.Tickets, typeof(Ticket)),
        ["entitlements"] = (Capability.Entitlements, typeof(Entitlement)),
        ["appointments"] = (Capability.Appointments, typeof(Appointment)),
        ["timeline"] = (Capability.Timeline, typeof(TimelineEntry)),
    };

    /// <summary>Keys as a file names them.</summary>
    public static IReadOnlyDictionary<string, KeyKind> Keys { get; } = new Dictionary<string, KeyKind>
    {
        ["customerNumber"] = KeyKind.CustomerNumber,
        ["email"] = KeyKind.Email,
        ["phone"] = KeyKind.Phone,
    };

    /// <summary>Whether the vocabulary has it although a file cannot offer it.</summary>
    public static bool NeedsCode(string name) => Enum.GetNames<Capability>().Any(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
}
