using System.Collections.Immutable;
using System.Globalization;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>All objects of one type: those kept, and after them those of the population; each as it was changed last.</summary>
internal sealed record HubSpotObjects(ImmutableList<HubSpotRecord> Kept, IMadeObjects? Made)
{
    /// <summary>Objects that were changed, by id.</summary>
    public ImmutableDictionary<string, HubSpotRecord> Changed { get; init; } = ImmutableDictionary<string, HubSpotRecord>.Empty;

    /// <summary>By ascending id.</summary>
    public IReadOnlyList<HubSpotRecord> All
    {
        get
        {
            IReadOnlyList<HubSpotRecord> all = Made is null ? Kept : new JoinedList<HubSpotRecord>(Kept, Made.All);
            return Changed.IsEmpty ? all : new MadeList<HubSpotRecord>(all.Count, at => Now(all[at]));
        }
    }

    public HubSpotRecord? Find(string id) => Changed.GetValueOrDefault(id) ?? Made?.Find(id) ?? Kept.FirstOrDefault(r => r.Id == id);

    /// <summary>By ascending id.</summary>
    public IReadOnlyList<HubSpotRecord> Search(HubSpotSearchRequest search)
    {
        if (search.FilterGroups.Count == 0 && string.IsNullOrWhiteSpace(search.Query)) return All;
        var among = Kept.Concat(Made is null ? [] : Made.Among(search) ?? Made.All);
        if (Changed.IsEmpty) return [.. among.Where(search.Holds)];
        // The index knows the population as it was made, so whatever was changed is looked at too.
        return [.. among.Select(Now).Concat(Changed.Values).DistinctBy(r => r.Id).Where(search.Holds).OrderBy(r => long.Parse(r.Id, CultureInfo.InvariantCulture))];
    }

    private HubSpotRecord Now(HubSpotRecord record) => Changed.GetValueOrDefault(record.Id, record);
}
