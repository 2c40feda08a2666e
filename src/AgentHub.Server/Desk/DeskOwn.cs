using AgentHub.Core.Documents;

namespace AgentHub.Server.Desk;

/// <summary>An agent's own part of the desk: the members of <see cref="DeskDocument"/> but for the surroundings.</summary>
internal sealed record DeskOwn
{
    public required DeskAgent Agent { get; init; }
    public required IReadOnlyDictionary<string, DeskInteraction> Interactions { get; init; }
    public required DeskToday Today { get; init; }
    public required DeskSettings Settings { get; init; }

    /// <summary>Each member rendered, by its name in the document.</summary>
    public IReadOnlyDictionary<string, DocumentBody> ToParts() => new Dictionary<string, DocumentBody>(StringComparer.Ordinal)
    {
        ["agent"] = DocumentBody.Of(Agent),
        ["interactions"] = DocumentBody.Of(Interactions),
        ["today"] = DocumentBody.Of(Today),
        ["settings"] = DocumentBody.Of(Settings),
    };
}
