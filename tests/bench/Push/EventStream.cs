using System.Diagnostics;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Push;

/// <summary>Sends events at fixed times and counts what comes of them.</summary>
internal static class EventStream
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(5);
    private const int QuietLooks = 4;

    /// <summary>Runs it, and waits until nothing more comes.</summary>
    /// <param name="peer">Whose CPU counts.</param>
    /// <param name="listeners">Who listens.</param>
    /// <param name="perEvent">Messages one event would mean, one for each watcher.</param>
    /// <param name="perSecond">Events.</param>
    /// <param name="length">How long.</param>
    /// <param name="send">Sends the event of that number, beginning with 0.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<PushSlice> RunAsync(IPushPeer peer, Listeners listeners, int perEvent, int perSecond, TimeSpan length, Func<int, Task> send, CancellationToken cancellationToken)
    {
        var (cpu, others, messages, bytes, sent) = (peer.Cpu, peer.CpuOfOthers, listeners.Deliveries.Messages, listeners.Deliveries.Bytes, peer.Switch.Bytes);
        var began = Stopwatch.GetTimestamp();
        var events = (int)Math.Max(1, perSecond * length.TotalSeconds);
        var all = new List<Task>(events);
        for (var i = 0; i < events; i++)
        {
            var left = TimeSpan.FromSeconds(i / (double)perSecond) - Stopwatch.GetElapsedTime(began);
            if (left > TimeSpan.FromMilliseconds(1)) await Task.Delay(left, TimeProvider.System, cancellationToken);
            all.Add(send(i));
        }

        await Task.WhenAll(all);
        var wanted = (long)events * perEvent;
        await SettleAsync(listeners.Deliveries, messages + wanted, cancellationToken);
        return new(events, wanted, listeners.Deliveries.Messages - messages, listeners.Deliveries.Bytes - bytes, peer.Switch.Bytes - sent,
            peer.Cpu - cpu, peer.CpuOfOthers - others, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Everything came, or nothing more for a while.</summary>
    private static async Task SettleAsync(Deliveries deliveries, long all, CancellationToken cancellationToken)
    {
        var (since, last, quiet) = (Stopwatch.GetTimestamp(), deliveries.Messages, 0);
        while (last < all && quiet < QuietLooks && Stopwatch.GetElapsedTime(since) < SettlesWithin)
        {
            await Task.Delay(LooksEvery, TimeProvider.System, cancellationToken);
            var now = deliveries.Messages;
            (quiet, last) = (now == last ? quiet + 1 : 0, now);
        }
    }
}
