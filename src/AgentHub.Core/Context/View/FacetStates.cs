using static AgentHub.Core.Context.Wire.FacetSourceState;

namespace AgentHub.Core.Context.View;

/// <summary>The state of a facet from the states of its shares.</summary>
internal static class FacetStates
{
    /// <summary>
    /// A share that was not to be had (skipped) says nothing while others answer. Missing shares beside answered ones make
    /// it partial, and so do rows that had to be left out.
    /// </summary>
    public static Wire.FacetState Of(IReadOnlyCollection<Wire.FacetSource> shares)
    {
        var relevant = shares.Where(s => s.State != Skipped).ToArray();
        if (relevant.Length == 0) return Wire.FacetState.Skipped;
        var missing = relevant.Where(s => s.State is Loading or Failed).ToArray();
        if (missing.Length == relevant.Length) return missing.Any(s => s.State == Loading) ? Wire.FacetState.Loading : Wire.FacetState.Failed;
        var holding = relevant.Where(s => s.State is Fresh or Stale).ToArray();
        if (holding.Length == 0 && missing.Any(s => s.State == Loading)) return Wire.FacetState.Loading;
        if (missing.Length > 0 || relevant.Any(s => s.Dropped > 0)) return Wire.FacetState.Partial;
        if (holding.Any(s => s.State == Stale)) return Wire.FacetState.Stale;
        return holding.Length > 0 ? Wire.FacetState.Fresh : Wire.FacetState.Empty;
    }
}
