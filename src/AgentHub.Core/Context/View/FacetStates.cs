using static AgentHub.Core.Context.Wire.FacetSourceState;

namespace AgentHub.Core.Context.View;

/// <summary>The state of a facet from the states of its shares.</summary>
internal static class FacetStates
{
    /// <summary>
    /// A share that was not to be had (skipped) says nothing while others answer. Missing shares beside answered ones make
    /// it partial, and so do rows that had to be left out and rows that are not whole. An archive that has nothing (yet) says nothing
    /// beside a system in use: it is never in the way.
    /// </summary>
    public static Wire.FacetState Of(IReadOnlyCollection<Wire.FacetSource> shares)
    {
        var asked = shares.Where(s => s.State != Skipped).ToArray();
        var relevant = asked.Any(s => s.Archive is null) ? [.. asked.Where(s => s.Archive is null || s.State is Fresh or Stale)] : asked;
        if (relevant.Length == 0) return Wire.FacetState.Skipped;
        var missing = relevant.Where(s => s.State is Loading or Failed or Denied).ToArray();
        if (missing.Length == relevant.Length) return Without(missing);
        var holding = relevant.Where(s => s.State is Fresh or Stale).ToArray();
        if (holding.Length == 0 && missing.Any(s => s.State == Loading)) return Wire.FacetState.Loading;
        if (missing.Length > 0 || relevant.Any(s => s.Dropped > 0 || s.Missing is not null)) return Wire.FacetState.Partial;
        if (holding.Any(s => s.State == Stale)) return Wire.FacetState.Stale;
        return holding.Length > 0 ? Wire.FacetState.Fresh : Wire.FacetState.Empty;
    }

    /// <summary>Nobody gave anything: what may still come is said before what failed, and that before what nobody may know.</summary>
    private static Wire.FacetState Without(Wire.FacetSource[] missing) =>
        missing.Any(s => s.State == Loading) ? Wire.FacetState.Loading
        : missing.Any(s => s.State == Failed) ? Wire.FacetState.Failed : Wire.FacetState.Denied;
}
