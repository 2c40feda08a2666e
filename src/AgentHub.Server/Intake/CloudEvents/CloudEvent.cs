using System.Text.Json;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>One event as it was sent, its context attributes checked.</summary>
/// <param name="Type">As sent, also that of a later minor.</param>
/// <param name="Data">A JSON object.</param>
/// <param name="Attributes">Those without a place of their own: extensions and <c>dataschema</c>; text, numbers, true or false.</param>
/// <param name="Sequence">The extension attribute of the sequence extension; null when there is none.</param>
internal sealed record CloudEvent(string Id, string Source, string Type, string Subject, DateTimeOffset Time, string? Sequence, JsonElement Data,
    IReadOnlyList<KeyValuePair<string, JsonElement>> Attributes);
