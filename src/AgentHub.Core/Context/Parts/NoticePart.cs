using System.Text.Json.Serialization;

namespace AgentHub.Core.Context.Parts;

/// <summary>Says that something the document shows changed elsewhere (the contact in the ledger, the state of a system).</summary>
public sealed record NoticePart : ContextPart
{
    /// <inheritdoc/>
    [JsonIgnore] public override string Field => "notice/" + About;

    /// <summary><c>contact</c>, <c>systems</c>, <c>people</c> or <c>time</c>.</summary>
    public required string About { get; init; }
}
