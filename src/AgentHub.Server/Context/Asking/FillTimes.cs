using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>Measures once a contact how long the first facet and the full view took. Called by one run at a time.</summary>
internal sealed class FillTimes(ContextMeters meters, TimeProvider time)
{
    private long _began;
    private bool _first;
    private bool _full;

    /// <summary>A question is sent; the first one starts the clock.</summary>
    public void Begin()
    {
        if (_began == 0) _began = time.GetTimestamp() | 1;
    }

    /// <summary>Records what was reached.</summary>
    public void Look(StoredContext? context, Identification caller, int asking)
    {
        if (_began == 0 || context is null || !caller.IsOpen) return;
        if (!_first && context.All<FacetPart>().Any(p => p.Data is not null)) Record(meters.FirstFacet, ref _first);
        if (_first && !_full && asking == 0) Record(meters.FullView, ref _full);
    }

    private void Record(System.Diagnostics.Metrics.Histogram<double> measure, ref bool done)
    {
        done = true;
        measure.Record(time.GetElapsedTime(_began).TotalSeconds);
    }
}
