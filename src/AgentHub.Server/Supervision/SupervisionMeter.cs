using System.Diagnostics.Metrics;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Supervision;

/// <summary>What the supervision feature measures.</summary>
internal static class SupervisionMeter
{
    public const string Name = "agenthub.supervision";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Wait = Meter.CreateHistogram<double>("agenthub.supervision.wait.duration", "s",
        "One time a panel had nothing to show because a system had not answered, as the browser measured it.");

    private static readonly Counter<long> OffHub = Meter.CreateCounter<long>("agenthub.supervision.wait.offhub", "{wait}",
        "Waits that ended because the agent looked elsewhere.");

    /// <summary>Waits were reported; those that only began are not measured yet.</summary>
    public static void Reported(IEnumerable<SystemWait> waits)
    {
        foreach (var wait in waits)
        {
            if (wait.Until is not { } until) continue;
            var system = new KeyValuePair<string, object?>("system", wait.System);
            if (wait.OffHub) OffHub.Add(1, system);
            else Wait.Record((until - wait.From).TotalSeconds, system);
        }
    }
}
