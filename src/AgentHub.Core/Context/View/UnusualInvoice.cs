using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>A newest invoice far above the mean of those before it.</summary>
internal static class UnusualInvoice
{
    private const int Before = 12;
    private const int Fewest = 3;

    public static IEnumerable<Hurt> Of(ContactView view)
    {
        foreach (var (system, part, data) in view.Rows(Capability.Invoices))
        {
            var invoices = Billed(data.Invoices ?? []);
            if (invoices.Length <= Fewest) continue;
            var (newest, before) = (invoices[0], invoices.Skip(1).Take(Before).ToArray());
            if (before.Any(i => i.Total.Currency != newest.Total.Currency)) continue;
            var mean = before.Average(i => i.Total.Major);
            if (mean <= 0 || newest.Total.Major < mean * view.Settings.UnusualFrom) continue;
            var title = $"Invoice {Words.Times(newest.Total.Major / mean)}× usual";
            yield return new($"invoice.unusual:{newest.Id}", (double)(newest.Total.Major / mean), new()
            {
                Severity = Wire.AlertSeverity.Warn,
                Order = 0,
                Title = title,
                Brief = title,
                Detail = $"{Words.Amount(newest.Total.Major, newest.Total.Currency)}, {MeanOf(before.Length)} {Words.Amount(mean, newest.Total.Currency)}",
                System = system.Id,
                SystemTitle = system.Title,
                At = part.AsOf,
                Chart = Chart([.. before.Reverse(), newest]),
            });
        }
    }

    private static Invoice[] Billed(IEnumerable<Invoice> invoices) =>
        [.. invoices.Where(i => i.Status.Value is not (InvoiceStatus.Draft or InvoiceStatus.Cancelled) && i is { IssuedOn: not null, Total.Minor: > 0 })
            .OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Number, StringComparer.Ordinal)];

    private static string MeanOf(int count) =>
        count == Before ? "12-month mean" : string.Create(CultureInfo.InvariantCulture, $"mean of the {count} before");

    private static Wire.AlertChart Chart(Invoice[] oldestFirst) => new(oldestFirst
        .Select((invoice, index) => (index, invoice.Total.Major))
        .ToDictionary(x => x.index.ToString("00", CultureInfo.InvariantCulture), x => x.Major));
}
