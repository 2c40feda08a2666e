using System.Globalization;
using System.Text.Json;

namespace AgentHub.Core.Interactions;

/// <summary>
/// Makes the events the hub itself writes. Ids are made from what happened, so that the same thing written twice is one event.
/// </summary>
/// <param name="source">This node: <c>/nodes/{node}</c>.</param>
public sealed class HubEvents(string source)
{
    /// <summary>The source of this node's events.</summary>
    public string Source { get; } = source;

    /// <summary>The agent's screen has the context open; once an interaction.</summary>
    public ContactEvent Opened(ContactId contact, InteractionId interaction, DateTimeOffset at) =>
        Make($"opened.{interaction}", EventTypes.InteractionOpened, contact, at, at, new { interactionId = interaction.Value });

    /// <summary>A known value was typed again; once an interaction and key.</summary>
    public ContactEvent FactReasked(ContactId contact, InteractionId interaction, string key, DateTimeOffset at) =>
        Make($"reasked.{interaction}.{key}", EventTypes.FactReasked, contact, at, at, new { interactionId = interaction.Value, key });

    /// <summary>An agent chose who the caller is: system id to record id there.</summary>
    public ContactEvent IdentityLinked(ContactId contact, IReadOnlyDictionary<string, string> links, AgentId by, DateTimeOffset at) =>
        Make($"linked.{contact}.{by}.{Ticks(at)}", EventTypes.IdentityLinked, contact, at, at, new { links, confirmedBy = by.Value });

    /// <summary>
    /// A value an agent typed for the caller. <paramref name="value"/> is null for class authentication, of which only
    /// <paramref name="hash"/> is kept.
    /// </summary>
    public ContactEvent FactGiven(ContactId contact, InteractionId interaction, string key, string? value, string hash, Abstractions.PiiClass pii, DateTimeOffset at) =>
        Make($"given.{interaction}.{key}.{Ticks(at)}", EventTypes.FactGiven, contact, at, at,
            new { key, value, hash, pii, by = "customer", channel = "voice", step = "agent", interactionId = interaction.Value, confidence = 1 });

    /// <summary>An agent said which source is right about a field of the customer; what it says stays in the source.</summary>
    public ContactEvent ConflictDecided(ContactId contact, InteractionId interaction, string field, string source, AgentId by, DateTimeOffset at) =>
        Make($"decided.{contact}.{field}.{by}.{Ticks(at)}", EventTypes.ConflictDecided, contact, at, at,
            new { interactionId = interaction.Value, field, source, decidedBy = by.Value });

    /// <summary>An interaction's wrap-up is done; once an interaction.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="interaction">Whose wrap-up.</param>
    /// <param name="outcome">What the agent recorded.</param>
    /// <param name="at">By the switch's clock.</param>
    /// <param name="recordedAt">By the hub's.</param>
    public ContactEvent WrapUpCompleted(ContactId contact, InteractionId interaction, WrapUpOutcome outcome, DateTimeOffset at, DateTimeOffset recordedAt)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return Make($"wrapup.{interaction}", EventTypes.WrapUpCompleted, contact, at, recordedAt,
            new { interactionId = interaction.Value, outcome.Disposition, outcome.Cause, outcome.Solved, outcome.Summary });
    }

    private ContactEvent Make(string id, string type, ContactId contact, DateTimeOffset at, DateTimeOffset recordedAt, object data) => new()
    {
        Id = id,
        Source = Source,
        Type = type,
        Contact = contact,
        Time = at,
        RecordedAt = recordedAt,
        Data = JsonSerializer.SerializeToElement(data, Json.Wire),
    };

    private static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
