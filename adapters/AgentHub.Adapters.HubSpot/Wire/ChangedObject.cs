namespace AgentHub.Adapters.HubSpot;

/// <summary>What an object is to say from now on; properties that are not named stay.</summary>
internal sealed record ChangedObject(IReadOnlyDictionary<string, string> Properties);
