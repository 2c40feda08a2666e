namespace AgentHub.Sandbox.HubSpot;

/// <summary>The population as one type of objects: made when they are read.</summary>
internal interface IMadeObjects
{
    /// <summary>By ascending id.</summary>
    IReadOnlyList<HubSpotRecord> All { get; }

    HubSpotRecord? Find(string id);

    /// <summary>The objects a search can hold for, or more; null when nothing narrows it.</summary>
    IEnumerable<HubSpotRecord>? Among(HubSpotSearchRequest search);
}
