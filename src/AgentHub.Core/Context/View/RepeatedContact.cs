using AgentHub.Core.Context.Parts;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Context.View;

/// <summary>The caller was in touch about the same thing before, on any channel.</summary>
internal static class RepeatedContact
{
    public static IEnumerable<Hurt> Of(ContactView view)
    {
        var now = view.Contact.StartedAt;
        var from = now - TimeSpan.FromDays(view.Settings.RepeatDays);
        var before = Touches.Before(view.Contact).Where(t => t.At >= from).Select(t => (t.At, t.Channel))
            .Concat(Earlier(view).Where(e => e.At >= from).Select(e => (e.At, e.Channel)))
            .Select(t => (Day: Day(t.At, view), Channel: ChannelWords.ForCustomer(t.Channel), t.At))
            .DistinctBy(t => (t.Day, t.Channel)).OrderBy(t => t.At).ToArray();
        if (before.Length == 0) yield break;
        var count = before.Length + 1;
        var days = Math.Max(1, Day(now, view).DayNumber - before[0].Day.DayNumber);
        var channels = before.Select(t => t.Channel).Append(ChannelWords.ForCustomer(view.Contact.Channel)).Distinct().ToArray();
        yield return new("contact.repeated", count, new()
        {
            Severity = Wire.AlertSeverity.Warn,
            Order = 0,
            Title = $"{Words.Ordinal(count)} contact about {Topic(view.Contact)}",
            Brief = $"{Words.Ordinal(count)} contact",
            Detail = $"{Words.Sentence(string.Join(", ", channels))} in {days} {(days == 1 ? "day" : "days")}",
            SystemTitle = $"Contacts, last {view.Settings.RepeatDays} days",
            At = view.Now,
            Since = before[0].At,
        });
    }

    private static string Topic(ContactState contact) => contact.Facts switch
    {
        var f when f.ContainsKey("invoice.number") || f.ContainsKey("amountDisputed") => "this bill",
        var f when f.ContainsKey("order.number") || f.ContainsKey("tracking.number") => "this order",
        _ => "this",
    };

    // An earlier contact counts when it was about the same bill or order, or neither says what it was about.
    private static IEnumerable<EarlierContact> Earlier(ContactView view)
    {
        var mine = Touches.Topics(view.Contact);
        return (view.Context.Find<EarlierPart>("earlier")?.Contacts ?? [])
            .Where(e => mine.Count == 0 ? e.Topics.IsEmpty : e.Topics.Any(t => mine.GetValueOrDefault(t.Key) == t.Value));
    }

    private static DateOnly Day(DateTimeOffset at, ContactView view) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, view.Settings.Zone).Date);
}
