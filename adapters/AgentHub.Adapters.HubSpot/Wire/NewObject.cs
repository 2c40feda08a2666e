namespace AgentHub.Adapters.HubSpot;

/// <summary>An object to create, tied to others.</summary>
internal sealed record NewObject(IReadOnlyDictionary<string, string> Properties, IReadOnlyList<Association> Associations);

/// <summary>A tie to another object.</summary>
internal sealed record Association(ObjectId To, IReadOnlyList<AssociationType> Types)
{
    public static Association Of(string id, AssociationType type) => new(new(id), [type]);
}

/// <summary>The other object.</summary>
internal sealed record ObjectId(string Id);

/// <summary>What kind of tie; these are HubSpot's own, the same in every account.</summary>
internal sealed record AssociationType(string AssociationCategory, int AssociationTypeId)
{
    public static AssociationType NoteToContact { get; } = new("HUBSPOT_DEFINED", 202);
    public static AssociationType NoteToTicket { get; } = new("HUBSPOT_DEFINED", 228);
    public static AssociationType TicketToContact { get; } = new("HUBSPOT_DEFINED", 16);
    public static AssociationType MeetingToContact { get; } = new("HUBSPOT_DEFINED", 200);
    public static AssociationType TaskToContact { get; } = new("HUBSPOT_DEFINED", 204);
}
