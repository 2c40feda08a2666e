using System.Diagnostics.Metrics;
using AgentHub.Core.Documents;

namespace AgentHub.Server.Desk;

/// <summary>What the desk feature measures. Seconds, by the monotonic clock.</summary>
internal static class DeskMeter
{
    public const string Name = "agenthub.desk";

    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<long> Connections = Meter.CreateUpDownCounter<long>("agenthub.desk.connections", "{connection}",
        "Browsers connected to the hub.");

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("agenthub.desk.messages", "{message}",
        "Messages about documents sent to browsers.");

    private static readonly Histogram<double> Push = Meter.CreateHistogram<double>("agenthub.desk.push.duration", "s",
        "From the first announcement of a change until it was handed to every connection that was not behind.");

    public static void Connected() => Connections.Add(1);

    public static void Disconnected() => Connections.Add(-1);

    public static void Sent(DocumentMessage message) => Messages.Add(1, new KeyValuePair<string, object?>("kind", KindOf(message)));

    /// <summary>A document was read and sent.</summary>
    public static void Pushed(string document, TimeSpan took) =>
        Push.Record(took.TotalSeconds, new KeyValuePair<string, object?>("document", document.Split('/', 2)[0]));

    private static string KindOf(DocumentMessage message) => message switch
    {
        SnapshotMessage => "snapshot",
        ChangeMessage => "change",
        _ => "gone",
    };
}
