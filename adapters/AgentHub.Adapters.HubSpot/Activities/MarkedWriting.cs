using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>HubSpot knows no idempotency keys: what is written holds a marker, which is looked for before writing.</summary>
internal static class MarkedWriting
{
    /// <summary>Creates an object unless one with its marker is there.</summary>
    /// <param name="crm">Where.</param>
    /// <param name="type">Such as <c>notes</c>.</param>
    /// <param name="property">Which holds the marker.</param>
    /// <param name="marker">One word.</param>
    /// <param name="created">The object, marker included.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<Answer<WriteReceipt>> WriteOnceAsync(this CrmObjects crm, string type, string property, string marker, NewObject created, CancellationToken cancellationToken)
    {
        var written = await crm.SearchAsync(type, new([FilterGroup.Of(property, "CONTAINS_TOKEN", marker)], [property], 10), cancellationToken);
        // Whatever the search thought.
        var known = written.Results.FirstOrDefault(n => n[property]?.Contains(marker, StringComparison.Ordinal) == true);
        return Answer.Found(new WriteReceipt((known ?? await crm.CreateAsync(type, created, cancellationToken)).Id));
    }
}
