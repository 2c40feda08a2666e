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
    public IReadOnlyDictionary<string, DocumentPart> ToParts() => new Dictionary<string, DocumentPart>(StringComparer.Ordinal)
    {
        ["agent"] = DocumentPart.Of(Agent),
        ["interactions"] = DocumentPart.Of(Interactions),
        ["today"] = DocumentPart.Of(Today),
        ["settings"] = DocumentPart.Of(Settings),
    };
}
