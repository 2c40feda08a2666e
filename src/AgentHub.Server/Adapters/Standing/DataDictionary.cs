using System.Reflection;
using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>Which field of a customer comes from where and how sensitive it is, made from what the connected adapters offer.</summary>
/// <param name="Fields">By record, in the order of its members.</param>
internal sealed record DataDictionary(IReadOnlyList<DataDictionary.Field> Fields)
{
    private static readonly (Capability Capability, Type Record)[] Records =
    [
        (Capability.Profile, typeof(Profile)), (Capability.Accounts, typeof(Account)), (Capability.Orders, typeof(Order)), (Capability.Deliveries, typeof(Delivery)),
        (Capability.Invoices, typeof(Invoice)), (Capability.InvoiceDetail, typeof(InvoiceLine)), (Capability.Payments, typeof(Payment)), (Capability.Tickets, typeof(Ticket)),
        (Capability.Entitlements, typeof(Entitlement)), (Capability.Appointments, typeof(Appointment)), (Capability.Timeline, typeof(TimelineEntry)), (Capability.ServiceStatus, typeof(ServiceIncident)),
    ];

    /// <summary>Of the systems that are connected at this moment; records that none of them offers are left out.</summary>
    public static DataDictionary Of(IReadOnlyList<IConnectedSystem> systems)
    {
        var offers = systems.Select(s => (System: s, Offers: AdapterCapabilities.Of(s.Adapter))).ToArray();
        return new([.. Records.SelectMany(r => OfRecord(r.Record, [.. offers.Where(o => o.Offers.Contains(r.Capability)).Select(o => o.System)]))]);
    }

    private static IEnumerable<Field> OfRecord(Type record, IConnectedSystem[] systems)
    {
        if (systems.Length == 0) return [];
        var used = systems.Where(s => s.Archive is null).Select(s => s.Id).ToArray();
        return record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => new Field(
            JsonNamingPolicy.CamelCase.ConvertName(record.Name), JsonNamingPolicy.CamelCase.ConvertName(p.Name), p.GetCustomAttribute<PiiAttribute>()?.PiiClass ?? PiiClass.None,
            [.. used], [.. systems.Where(s => s.Archive is not null).Select(s => s.Id)], used.Length == 1 ? used[0] : null));
    }

    /// <summary>One field.</summary>
    /// <param name="Record">Such as <c>invoice</c>.</param>
    /// <param name="Name">Of the field in it.</param>
    /// <param name="Pii">How sensitive it is.</param>
    /// <param name="Systems">In use, that may hold it.</param>
    /// <param name="Archives">Replaced, that may hold it.</param>
    /// <param name="SystemOfRecord">The one that says what is true; null when several may.</param>
    internal sealed record Field(string Record, string Name, PiiClass Pii, IReadOnlyList<string> Systems, IReadOnlyList<string> Archives, string? SystemOfRecord);
}
