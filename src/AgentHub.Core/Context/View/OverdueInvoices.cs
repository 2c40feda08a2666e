using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>Invoices past their due date that are not paid.</summary>
internal static class OverdueInvoices
{
    public static IEnumerable<Hurt> Of(ContactView view)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(view.Now, view.Settings.Zone).Date);
        foreach (var (system, part, data) in view.Rows(Capability.Invoices))
        {
            var overdue = (data.Invoices ?? []).Where(i => IsOverdue(i, today)).OrderBy(i => i.DueOn).ToArray();
            if (overdue.Length == 0) continue;
            var currency = overdue[0].Total.Currency;
            var owed = overdue.Where(i => i.Total.Currency == currency).Sum(i => (i.Remaining ?? i.Total).Major);
            // Of a very long history only the newest are here: older ones may be unpaid too.
            var isCut = FacetRows.IsCut(part);
            var title = isCut ? $"At least {overdue.Length} {(overdue.Length == 1 ? "invoice" : "invoices")} overdue"
                : overdue.Length == 1 ? $"{overdue[0].Number} is overdue" : $"{overdue.Length} invoices overdue";
            yield return new($"invoice.overdue:{system.Id}", (double)owed, new()
            {
                Severity = Wire.AlertSeverity.Warn,
                Order = 0,
                Title = title,
                Brief = title,
                Detail = $"{Words.Amount(owed, currency)} unpaid" + (isCut ? $" of the newest {data.Invoices!.Value.Length}" : "") + (overdue[0].DueOn is { } due ? $", due {Words.Day(due, today)}" : ""),
                System = system.Id,
                SystemTitle = system.Title,
                At = part.AsOf,
            });
        }
    }

    private static bool IsOverdue(Invoice invoice, DateOnly today) =>
        (invoice.Remaining ?? invoice.Total).Minor > 0
        && (invoice.Status.Value == InvoiceStatus.Overdue || (invoice.Status.Value == InvoiceStatus.Open && invoice.DueOn < today));
}
