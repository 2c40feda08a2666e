using System.Diagnostics.Metrics;

namespace AgentHub.Redis.Connection;

/// <summary>What is measured of Redis. Seconds, by the monotonic clock.</summary>
internal static class RedisMeter
{
    public const string Name = "agenthub.redis";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Commands = Meter.CreateHistogram<double>("agenthub.redis.command.duration", "s",
        "From sending a command to Redis to its answer, by command and outcome");

    private static readonly Counter<long> Local = Meter.CreateCounter<long>("agenthub.redis.local", "{command}",
        "Commands not sent because Redis was not healthy; the node went on from its own memory");

    private static readonly Counter<long> Unreadable = Meter.CreateCounter<long>("agenthub.redis.unreadable", "{value}",
        "Values in Redis that could not be opened or read, by kind");

    private static readonly Counter<long> Outages = Meter.CreateCounter<long>("agenthub.redis.outages", "{outage}",
        "Times Redis stopped being healthy");

    private static readonly Counter<long> Told = Meter.CreateCounter<long>("agenthub.redis.news", "{message}",
        "News published to and received from other nodes, by direction");

    public static void Sent(string command, string outcome, TimeSpan took) =>
        Commands.Record(took.TotalSeconds, new("command", command), new KeyValuePair<string, object?>("outcome", outcome));

    public static void WentOnLocally(string command) => Local.Add(1, new KeyValuePair<string, object?>("command", command));

    public static void CouldNotRead(string kind) => Unreadable.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public static void Outage() => Outages.Add(1);

    public static void Published(int news) => Told.Add(news, new KeyValuePair<string, object?>("direction", "out"));

    public static void Received(int news) => Told.Add(news, new KeyValuePair<string, object?>("direction", "in"));
}
