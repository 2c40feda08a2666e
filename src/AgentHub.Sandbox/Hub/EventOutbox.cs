using System.Threading.Channels;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Hub;

/// <summary>
/// Sends events to the hub's intake, one at a time and in order, each again and again until it is acknowledged: nothing is
/// lost while the hub restarts. Bounded; when it is full the switch refuses to do more.
/// </summary>
internal sealed class EventOutbox(HubClient hub, HubClock clock, SandboxOptions options, TimeProvider time, ILogger<EventOutbox> log) : BackgroundService
{
    private readonly Channel<(SwitchEvent Event, TaskCompletionSource? Acknowledged)> _waiting =
        Channel.CreateBounded<(SwitchEvent, TaskCompletionSource?)>(options.MaxEventsWaiting);

    private readonly Lock _lock = new();

    private int _sending;

    /// <summary>Events not acknowledged yet.</summary>
    public int Waiting => _waiting.Reader.Count + Volatile.Read(ref _sending);

    /// <summary>Why the hub does not take events at the moment; null when it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Events the hub refused for good; a fault in the scenario or in one of the two programs.</summary>
    public int Refused { get; private set; }

    /// <summary>True when so many events more can wait.</summary>
    public bool HasRoom(int events) => options.MaxEventsWaiting - Waiting > events;

    /// <summary>Puts events in line, in this order and without others between them.</summary>
    /// <returns>Completes when the last of them was acknowledged or refused.</returns>
    /// <exception cref="InvalidOperationException">There is no room; ask <see cref="HasRoom"/> first.</exception>
    public Task Send(IReadOnlyList<SwitchEvent> events)
    {
        if (events.Count == 0) return Task.CompletedTask;
        var acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            for (var i = 0; i < events.Count; i++)
            {
                if (!_waiting.Writer.TryWrite((events[i], i == events.Count - 1 ? acknowledged : null)))
                    throw new InvalidOperationException("Too many events wait for the hub.");
            }
        }
        return acknowledged.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (@event, acknowledged) in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                Volatile.Write(ref _sending, 1);
                await DeliverAsync(@event, stoppingToken);
                Volatile.Write(ref _sending, 0);
                acknowledged?.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The sandbox stops, and with it the telephone switch that knew these calls.
        }
    }

    private async Task DeliverAsync(SwitchEvent @event, CancellationToken cancellationToken)
    {
        var body = @event.ToCloudEvent(options.Source);
        for (var tries = 1; ; tries++)
        {
            var answer = await hub.SendAsync(HttpMethod.Post, "/intake/events", body, "application/cloudevents+json", clock.Now, cancellationToken);
            if (answer.Ok)
            {
                if (tries > 1) log.HubTakesAgain(tries);
                Problem = null;
                return;
            }
            if (!answer.MayPass)
            {
                log.EventRefused(@event.Id, @event.Type, answer.Problem ?? "");
                Problem = $"{@event.Type} was refused: {answer.Problem}";
                Refused++;
                return;
            }
            if (tries is 1 or 10) log.HubNotTaking(@event.Type, answer.Problem ?? "");
            Problem = answer.Problem;
            await Task.Delay(Backoff.After(tries, answer.RetryAfter), time, cancellationToken);
            // Not signed by the hub's clock, or a hub that was started anew.
            if (answer.Status is 0 or 401) await clock.ReadAsync(cancellationToken);
        }
    }
}
