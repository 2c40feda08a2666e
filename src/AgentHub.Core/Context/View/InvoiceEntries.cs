using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>Invoices issued lately.</summary>
internal static class InvoiceEntries
{
    private const int Days = 60;

    public static IEnumerable<Wire.TimelineItem> Of(ContactView view)
    {
        var zone = view.Settings.Zone;
        var from = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(view.Now, zone).Date).AddDays(-Days);
        foreach (var (system, _, data) in view.Rows(Capability.Invoices))
            foreach (var invoice in data.Invoices ?? [])
                if (invoice.IssuedOn is { } day && day >= from && invoice.Status.Value is not (InvoiceStatus.Draft or InvoiceStatus.Cancelled))
                    yield return new()
                    {
                        Id = $"b.{system.Id}.{invoice.Id}",
                        At = Midnight(day, zone),
                        Kind = Wire.TimelineKind.Invoice,
                        Title = $"{invoice.Number} issued, {Words.Amount(invoice.Total.Major, invoice.Total.Currency)}",
                        System = system.Id,
                    };
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Where the clocks are put forward at midnight the day begins an hour later.
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
