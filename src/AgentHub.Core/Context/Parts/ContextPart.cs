using System.Text.Json.Serialization;

namespace AgentHub.Core.Context.Parts;

/// <summary>One field of a contact's context: what one system answered to one question. Immutable.</summary>
[JsonDerivedType(typeof(FindPart), "find")]
[JsonDerivedType(typeof(FacetPart), "facet")]
[JsonDerivedType(typeof(EarlierPart), "earlier")]
[JsonDerivedType(typeof(NoticePart), "notice")]
public abstract record ContextPart
{
    /// <summary>Name of the field; one writer's part replaces an older one of the same field.</summary>
    [JsonIgnore] public abstract string Field { get; }

    /// <summary>Decides between two writes of the same field.</summary>
    public required PartStamp Stamp { get; init; }
}
