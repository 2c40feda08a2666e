using System.Globalization;
using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>Renders records of the kinds that need no layout of their own: all in one shape.</summary>
internal static class RecordRows
{
    /// <param name="data">Rows of one of these kinds, or of another, which gives none.</param>
    /// <param name="system">Whose.</param>
    /// <param name="asOf">Of when.</param>
    /// <param name="before">Rows of other systems before them.</param>
    public static IEnumerable<Wire.RecordItem> Of(FacetData data, string system, DateTimeOffset? asOf, int before) => Rows(data)
        .Select((row, index) => row with { System = system, AsOf = asOf, Order = before + index + 1 });

    private static IEnumerable<Wire.RecordItem> Rows(FacetData data) =>
    [
        .. (data.Accounts ?? []).Select(Of), .. (data.Deliveries ?? []).Select(Of), .. (data.Payments ?? []).Select(Of), .. (data.Entitlements ?? []).Select(Of),
        .. (data.Appointments ?? []).Select(Of), .. (data.Timeline ?? []).Select(Of), .. (data.Incidents ?? []).Select(Of),
    ];

    private static Wire.RecordItem Of(Account a) => Row(a.Id, a.Name ?? "Account") with
    {
        Number = a.Number, Status = Status(a.Status), Amount = a.Balance, Detail = Joined(a.Place?.Street, a.Place?.City, a.Place?.Postcode), On = a.OpenedOn, UpdatedAt = a.UpdatedAt,
    };

    private static Wire.RecordItem Of(Delivery d) => Row(d.Id, d.LastSeen ?? d.Carrier ?? "Delivery") with
    {
        Number = d.Number, Status = Status(d.Status), Detail = Joined(d.LastSeen is null ? null : d.Carrier, d.OrderNumber), On = d.DeliveredAt is null ? d.PromisedOn : null, At = d.DeliveredAt, UpdatedAt = d.UpdatedAt,
    };

    private static Wire.RecordItem Of(Payment p) => Row(p.Id, p.Method ?? "Payment") with
    {
        Number = p.Number, Status = Status(p.Status), Amount = p.Amount, Detail = p.InvoiceNumber, On = p.PaidOn, UpdatedAt = p.UpdatedAt,
    };

    private static Wire.RecordItem Of(Entitlement e) => Row(e.Id, e.Name) with
    {
        Status = Status(e.Status), On = e.Until, UpdatedAt = e.UpdatedAt,
        Detail = e.Remaining is { } left ? string.Create(CultureInfo.InvariantCulture, $"{left:0.##} {e.Unit} left").Replace("  ", " ", StringComparison.Ordinal) : null,
    };

    private static Wire.RecordItem Of(Appointment a) => Row(a.Id, a.Subject) with { Status = Status(a.Status), At = a.StartsAt, Detail = a.With, UpdatedAt = a.UpdatedAt };

    private static Wire.RecordItem Of(TimelineEntry e) => Row(e.Id, e.Title) with { At = e.At, Detail = Joined(e.Kind, e.By, e.Excerpt) };

    private static Wire.RecordItem Of(ServiceIncident i) => Row(i.Id, i.Title) with
    {
        Number = i.Number, Status = Status(i.Status), At = i.ExpectedAt ?? i.StartedAt, Detail = Joined(i.Service, i.Area, i.Message), UpdatedAt = i.UpdatedAt,
    };

    private static Wire.RecordItem Row(string id, string title) => new() { System = "", Id = id, Title = title, Order = 0 };

    private static Wire.RecordStatus Status<T>(Coded<T> status) where T : struct, Enum => new(JsonNamingPolicy.CamelCase.ConvertName(status.Value.ToString()), status.Raw);

    private static string? Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } text ? text : null;
}
