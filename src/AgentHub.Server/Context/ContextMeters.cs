using System.Diagnostics.Metrics;

namespace AgentHub.Server.Context;

/// <summary>Measures of the customer context, in seconds and counts.</summary>
internal sealed class ContextMeters : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "agenthub.context";

    private readonly Meter _meter;

    public ContextMeters(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        FirstFacet = _meter.CreateHistogram<double>("agenthub.context.first_facet", "s", "From the first question about a caller to the first facet with a value");
        FullView = _meter.CreateHistogram<double>("agenthub.context.full_view", "s", "From the first question about a caller to the last answer");
        Questions = _meter.CreateCounter<long>("agenthub.context.questions", "{question}", "Questions sent to systems, by system, capability and outcome");
        Copies = _meter.CreateCounter<long>("agenthub.context.copies", "{answer}", "Answers served from a copy without asking, by system and capability");
        Typed = _meter.CreateCounter<long>("agenthub.context.typed", "{value}", "Values agents typed for callers, by key and result");
        Dropped = _meter.CreateCounter<long>("agenthub.context.dropped", "{row}", "Rows left out because they were somebody else's, by system and capability");
    }

    public Histogram<double> FirstFacet { get; }

    public Histogram<double> FullView { get; }

    public Counter<long> Questions { get; }

    public Counter<long> Copies { get; }

    public Counter<long> Typed { get; }

    public Counter<long> Dropped { get; }

    public void Dispose() => _meter.Dispose();
}
