using System.Diagnostics.Metrics;

namespace AgentHub.Server.Gateway;

/// <summary>What the gateway measures. None of it is booked as system wait: that is what browsers report.</summary>
internal static class GatewayMeter
{
    private static readonly Meter Meter = new("agenthub.gateway");
    private static int _refusedSettings;

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("agenthub.gateway.request.duration", "s",
        "From passing a request on until its answer was passed on, by system, outcome, and whether it was made for an interaction in hand");

    private static readonly Histogram<double> Answer = Meter.CreateHistogram<double>("agenthub.gateway.answer.duration", "s",
        "From passing a request on until the system began its answer");

    private static readonly UpDownCounter<long> UnderWay = Meter.CreateUpDownCounter<long>("agenthub.gateway.under_way", "{request}",
        "Requests and WebSockets under way through the gateway");

    private static readonly Counter<long> NotPassed = Meter.CreateCounter<long>("agenthub.gateway.refused", "{request}",
        "Requests that were not passed on, by system and reason");

    private static readonly Counter<long> Settings = Meter.CreateCounter<long>("agenthub.gateway.settings", "{change}",
        "Changes of the gateway's settings while running, by result");

#pragma warning disable IDE0052 // kept alive by the meter, read by whoever listens
    private static readonly ObservableGauge<int> Stale = Meter.CreateObservableGauge<int>("agenthub.gateway.settings.refused", () => Volatile.Read(ref _refusedSettings), "{change}",
        "1 while the newest settings of the gateway are refused and earlier ones run");
#pragma warning restore IDE0052

    public static void Began(string system) => UnderWay.Add(1, new KeyValuePair<string, object?>("system", system));

    public static void Left(string system) => UnderWay.Add(-1, new KeyValuePair<string, object?>("system", system));

    /// <param name="forInteraction">The request named an interaction of the agent that was in hand.</param>
    /// <param name="head">Null when no answer began.</param>
    public static void Ended(string system, string outcome, bool forInteraction, TimeSpan took, TimeSpan? head)
    {
        var name = new KeyValuePair<string, object?>("system", system);
        Duration.Record(took.TotalSeconds, name, new("outcome", outcome), new("interaction", forInteraction ? "yes" : "no"));
        if (head is { } began) Answer.Record(began.TotalSeconds, name);
    }

    public static void Refused(string system, string reason) => NotPassed.Add(1, new("system", system), new("reason", reason));

    public static void SettingsChanged(bool refused)
    {
        Volatile.Write(ref _refusedSettings, refused ? 1 : 0);
        Settings.Add(1, new KeyValuePair<string, object?>("result", refused ? "refused" : "applied"));
    }
}
