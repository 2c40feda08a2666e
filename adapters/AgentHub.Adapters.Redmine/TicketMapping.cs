using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>From Redmine's issue to our ticket.</summary>
internal static class TicketMapping
{
    /// <param name="issue">As read; the caller has seen that it is the customer's.</param>
    /// <param name="customer">Whose it is.</param>
    /// <param name="settings">Names of states, prefix of numbers.</param>
    public static Ticket ToTicket(WireIssue issue, CustomerRef customer, RedmineSettings settings)
    {
        return new()
        {
            Id = Text(issue.Id),
            Number = settings.NumberPrefix + Text(issue.Id),
            CustomerId = customer.RecordId,
            Subject = issue.Subject?.Trim() ?? "",
            Status = new(settings.Statuses.Of(issue.Status), issue.Status.Name ?? ""),
            Priority = issue.Priority?.Name,
            Owner = Words(issue.AssignedTo?.Name) ?? Words(issue.Project?.Name),
            OpenedAt = Time(issue.CreatedOn),
            DueAt = EndOf(issue.DueDate),
            // An issue that was opened again keeps the time it was closed.
            ClosedAt = settings.Statuses.IsDone(issue.Status) ? Time(issue.ClosedOn) : null,
            UpdatedAt = Time(issue.UpdatedOn),
            Version = Words(issue.UpdatedOn),
            Excerpt = Excerpt.Of(TicketMark.Without(issue.Description)),
        };
    }

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>Redmine promises a day; it is missed when the day is over, in UTC.</summary>
    private static DateTimeOffset? EndOf(string? day) =>
        Dates.Day(day) is { Year: < 9999 } date ? new DateTimeOffset(date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
