using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.Facets;

/// <summary>What the facets read so far say about the records themselves.</summary>
public static class Evidence
{
    /// <summary>By record. A record with rows exists; one whose profile is not found does not.</summary>
    public static Dictionary<RecordKey, RecordEvidence> Of(IEnumerable<FacetPart> parts) => parts
        .Where(p => p.Capability != Capability.InvoiceDetail)
        .GroupBy(p => new RecordKey(p.System, p.RecordId))
        .ToDictionary(g => g.Key, g => Of([.. g]));

    private static RecordEvidence Of(FacetPart[] parts)
    {
        var profile = Array.Find(parts, p => p.Capability == Capability.Profile);
        var exists = parts.Any(p => p.Data is { Count: > 0 }) ? true : IsMissing(profile) ? false : (bool?)null;
        return new(exists, parts.All(p => p.Phase != AskPhase.Asked), profile?.Data?.Profile);
    }

    private static bool IsMissing(FacetPart? profile) =>
        profile is { Phase: AskPhase.Answered, Outcome: Outcome.NotFound };
}
