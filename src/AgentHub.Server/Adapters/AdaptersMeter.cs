using System.Diagnostics;
using System.Diagnostics.Metrics;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

/// <summary>Measures of questions to systems of record.</summary>
internal static class AdaptersMeter
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "agenthub.adapters";

    public static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("agenthub.adapters.question.duration", "s",
        "From the question to its answer, waiting for its turn included");

    private static readonly Counter<long> Dropped = Meter.CreateCounter<long>("agenthub.adapters.rows.dropped", "{row}",
        "Rows that a system sent though they belong to somebody else");

    private static readonly UpDownCounter<long> Asking = Meter.CreateUpDownCounter<long>("agenthub.adapters.asking", "{question}",
        "Questions under way");

    private static readonly Counter<long> ArchiveUses = Meter.CreateCounter<long>("agenthub.adapters.archive.uses", "{use}",
        "Times an archive was still needed, by archive, capability and who asked");

    public static void UsedArchive(string system, string capability, ArchiveUser by) =>
        ArchiveUses.Add(1, new("system", system), new("capability", capability), new("by", by == ArchiveUser.Agent ? "agent" : "program"));

    public static void Began(string system) => Asking.Add(1, new KeyValuePair<string, object?>("system", system));

    public static void Ended(string system) => Asking.Add(-1, new KeyValuePair<string, object?>("system", system));

    public static void Answered(string system, string capability, string outcome, TimeSpan took, int dropped)
    {
        Duration.Record(took.TotalSeconds, new("system", system), new("capability", capability), new("outcome", outcome));
        if (dropped > 0) Dropped.Add(dropped, new("system", system), new("capability", capability));
    }

    /// <summary>An activity of a question, when somebody listens.</summary>
    public static Activity? Start(string system, string capability)
    {
        var activity = Activities.StartActivity("agenthub.adapters.ask", ActivityKind.Client);
        activity?.SetTag("system", system).SetTag("capability", capability);
        return activity;
    }
}
