namespace AgentHub.Adapters.HubSpot;

/// <summary>A type of activity, and where it says what.</summary>
/// <param name="Type">As in addresses: <c>notes</c>.</param>
/// <param name="Name">For people: <c>note</c>.</param>
/// <param name="Title">The property that is its title; null when it has none.</param>
/// <param name="Body">The property that is its text.</param>
internal sealed record ActivityKind(string Type, string Name, string? Title, string Body)
{
    /// <summary>The property by which HubSpot itself sorts a timeline; of a task and a meeting the time it is for.</summary>
    public const string At = "hs_timestamp";

    public static IReadOnlyList<ActivityKind> All { get; } =
    [
        new("notes", "note", null, "hs_note_body"),
        new("calls", "call", "hs_call_title", "hs_call_body"),
        new("emails", "e-mail", "hs_email_subject", "hs_email_text"),
        new("meetings", "meeting", "hs_meeting_title", "hs_meeting_body"),
        new("tasks", "task", "hs_task_subject", "hs_task_body"),
    ];

    public IReadOnlyList<string> Properties => [.. new[] { At, Title, Body }.OfType<string>()];
}
