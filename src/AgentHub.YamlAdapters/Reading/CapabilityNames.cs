namespace AgentHub.YamlAdapters;

/// <summary>What a file can offer, by the names it uses, and what is read for it.</summary>
internal static class CapabilityNames
{
    public static IReadOnlyDictionary<string, CapabilityShape> All { get; } = new Dictionary<string, CapabilityShape>
    {
        ["findCustomers"] = new(Capability.FindCustomers, typeof(FoundCustomer), AskedBy.Key),
        ["profile"] = new(Capability.Profile, typeof(Profile), IsOne: true),
        ["accounts"] = new(Capability.Accounts, typeof(Account)),
        ["orders"] = new(Capability.Orders, typeof(Order)),
        ["deliveries"] = new(Capability.Deliveries, typeof(Delivery)),
        ["invoices"] = new(Capability.Invoices, typeof(Invoice)),
        ["invoiceDetail"] = new(Capability.InvoiceDetail, typeof(Invoice), AskedBy.Invoice, IsOne: true),
        ["payments"] = new(Capability.Payments, typeof(Payment)),
        ["tickets"] = new(Capability.Tickets, typeof(Ticket)),
        ["entitlements"] = new(Capability.Entitlements, typeof(Entitlement)),
        ["appointments"] = new(Capability.Appointments, typeof(Appointment)),
        ["timeline"] = new(Capability.Timeline, typeof(TimelineEntry)),
        ["serviceStatus"] = new(Capability.ServiceStatus, typeof(ServiceIncident), AskedBy.Scope),
        ["knowledge"] = new(Capability.Knowledge, typeof(KnowledgeArticle), AskedBy.Text),
        ["search"] = new(Capability.Search, typeof(SearchHit), AskedBy.Text),
    };

    /// <summary>Keys as a file names them.</summary>
    public static IReadOnlyDictionary<string, KeyKind> Keys { get; } = new Dictionary<string, KeyKind>
    {
        ["customerNumber"] = KeyKind.CustomerNumber,
        ["email"] = KeyKind.Email,
        ["phone"] = KeyKind.Phone,
    };
}
