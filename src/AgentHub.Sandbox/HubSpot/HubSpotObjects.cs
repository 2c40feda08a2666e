using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>All objects of one type: those kept, and after them those of the population.</summary>
internal sealed record HubSpotObjects(IReadOnlyList<HubSpotRecord> Kept, MadeObjects? Made)
{
    /// <summary>By ascending id.</summary>
    public IReadOnlyList<HubSpotRecord> All => Made is null ? Kept : new JoinedList<HubSpotRecord>(Kept, Made.All);

    public HubSpotRecord? Find(string id) => Made?.Find(id) ?? Kept.FirstOrDefault(r => r.Id == id);

    /// <summary>By ascending id.</summary>
    public IReadOnlyList<HubSpotRecord> Search(HubSpotSearchRequest search)
    {
        if (search.FilterGroups.Count == 0 && string.IsNullOrWhiteSpace(search.Query)) return All;
        return [.. Kept.Concat(Made is null ? [] : Made.Among(search) ?? Made.All).Where(search.Holds)];
    }
}
