namespace AgentHub.Adapters.HubSpot;

/// <summary>An object to create, tied to others.</summary>
internal sealed record NewObject(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<Association> Associations);

/// <summary>A tie to another object.</summary>
internal sealed record Association(ObjectId To, IReadOnlyList<AssociationType> Types);

/// <summary>The other object.</summary>
internal sealed record ObjectId(string Id);

/// <summary>What kind of tie.</summary>
internal sealed record AssociationType(string AssociationCategory, int AssociationTypeId)
{
    /// <summary>HubSpot's own tie from a note to a contact.</summary>
    public static AssociationType NoteToContact { get; } = new("HUBSPOT_DEFINED", 202);
}
