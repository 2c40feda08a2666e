using System.Diagnostics.Metrics;

namespace AgentHub.Server.Intake;

/// <summary>Counts events by what became of them, and times those that were stored.</summary>
internal sealed class IntakeMeter
{
    public const string Name = "agenthub.intake";

    private readonly Counter<long> _events;
    private readonly Histogram<double> _duration;

    public IntakeMeter(IMeterFactory meters, IntakeGate gate)
    {
        var meter = meters.Create(Name);
        _events = meter.CreateCounter<long>("agenthub.intake.events", "{event}", "Events received, by outcome");
        _duration = meter.CreateHistogram<double>("agenthub.intake.duration", "s", "From an event's arrival to its being on disk");
        meter.CreateObservableUpDownCounter("agenthub.intake.waiting", () => gate.Bytes, "By", "Bytes of events that are read, checked or stored now");
    }

    /// <param name="outcome"><c>stored</c>, <c>duplicate</c>, or the name of the problem it was answered with.</param>
    public void Count(string outcome) => _events.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Stored(TimeSpan took) => _duration.Record(took.TotalSeconds);
}
