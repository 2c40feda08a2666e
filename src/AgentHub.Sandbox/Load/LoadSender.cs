using System.Threading.Channels;
using AgentHub.Sandbox.Hub;

namespace AgentHub.Sandbox.Load;

/// <summary>
/// Sends the events of many calls at a time, those of one call in order. What the hub does not take now is sent again; when
/// the hub asks to be left alone, nobody sends. Thread safe.
/// </summary>
internal sealed class LoadSender(HubClient hub, HubClock clock, string source, TimeProvider time)
{
    private readonly Channel<LoadCall> _ready = Channel.CreateUnbounded<LoadCall>();
    private readonly BackPressure _pressure = new(time);
    private long _sent, _acknowledged, _refused, _throttled, _failed;
    private int _waiting;
    private string? _lastProblem;
    private long _lastTaken = time.GetTimestamp();

    public Latencies Intake { get; } = new();
    public Latencies FromDue { get; } = new();

    /// <summary>Events not acknowledged yet.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>How long the hub has taken nothing although something waits.</summary>
    public TimeSpan Stuck => Waiting == 0 ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref _lastTaken));

    /// <summary>A call has events to send. As many calls can stand in line as the load may have open.</summary>
    public void Ready(LoadCall call) => _ready.Writer.TryWrite(call);

    /// <summary>Events were added to a call.</summary>
    public void Added(int events)
    {
        // Nothing waited before: the hub is not stuck for as long as it had nothing to do.
        if (Interlocked.Add(ref _waiting, events) == events) Interlocked.Exchange(ref _lastTaken, time.GetTimestamp());
    }

    public Task RunAsync(int connections, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync(cancellationToken)));

    public LoadEventFigures Figures(TimeSpan elapsed) => new(Interlocked.Read(ref _sent), Interlocked.Read(ref _acknowledged), Interlocked.Read(ref _refused),
        Interlocked.Read(ref _throttled), Interlocked.Read(ref _failed), Waiting,
        elapsed > TimeSpan.Zero ? Math.Round(Interlocked.Read(ref _acknowledged) / elapsed.TotalSeconds, 1) : 0, Math.Round(_pressure.Sum.TotalSeconds, 1), Volatile.Read(ref _lastProblem));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var call in _ready.Reader.ReadAllAsync(cancellationToken))
        {
            while (call.Next() is var (happened, at))
            {
                var body = happened.ToCloudEvent(source);
                for (var tries = 1; !await SendAsync(body, at, tries, cancellationToken); tries++)
                {
                }
                call.Done();
                Interlocked.Decrement(ref _waiting);
                Interlocked.Exchange(ref _lastTaken, time.GetTimestamp());
            }
        }
    }

    /// <summary>True when the event is done with: taken, or refused for good.</summary>
    private async Task<bool> SendAsync(System.Text.Json.Nodes.JsonNode body, long happenedAt, int tries, CancellationToken cancellationToken)
    {
        await _pressure.PassAsync(cancellationToken);
        var sentAt = time.GetTimestamp();
        Interlocked.Increment(ref _sent);
        var answer = await hub.SendAsync(HttpMethod.Post, "/intake/events", body, "application/cloudevents+json", clock.Now, cancellationToken);
        if (answer.Ok)
        {
            Interlocked.Increment(ref _acknowledged);
            Intake.Add(time.GetElapsedTime(sentAt));
            FromDue.Add(time.GetElapsedTime(happenedAt));
            return true;
        }
        Volatile.Write(ref _lastProblem, answer.Problem);
        if (answer.Status == 429)
        {
            Interlocked.Increment(ref _throttled);
            _pressure.Pause(answer.RetryAfter);
            return false;
        }
        if (!answer.MayPass)
        {
            Interlocked.Increment(ref _refused);
            return true;
        }
        Interlocked.Increment(ref _failed);
        await Task.Delay(Backoff.After(tries, answer.RetryAfter), time, cancellationToken);
        if (answer.Status is 0 or 401) await clock.ReadAsync(cancellationToken);
        return false;
    }
}
