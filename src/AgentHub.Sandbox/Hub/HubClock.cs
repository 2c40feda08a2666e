using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Hub;

/// <summary>
/// The hub's clock, moved and read from here. Orders are repeated until the hub has taken them: every node of it that is there,
/// and one at least. Thread safe.
/// </summary>
internal sealed class HubClock(HubClient hub, Hubs hubs, HubClockCopy copy, TimeProvider time, ILogger<HubClock> log) : IDisposable
{
    private const string Path = "/sandbox/clock";
    private readonly SemaphoreSlim _turn = new(1);
    private ClockOrder? _standing;

    public DateTimeOffset Now => copy.Now;

    public DateTimeOffset? HoldsAt => copy.HoldsAt;

    /// <summary>Why the hub's clock could not be reached the last time; null when it was.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the clock once.</summary>
    /// <returns>False when the hub did not answer; <see cref="Problem"/> says why.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var before = copy.Now;
        var answer = await hub.SendAsync(HttpMethod.Get, Path, null, "application/json", time.GetUtcNow(), cancellationToken);
        if (Take(answer, before) is not { } wentOn) return false;
        // A hub that was started anew begins at the real time; events have been stamped later than that, so bring it back.
        if (!wentOn && Volatile.Read(ref _standing) is { } standing)
            Take(await hub.SendAsync(HttpMethod.Post, Path, (standing with { SkipTo = before }).ToJson(), "application/json", time.GetUtcNow(), cancellationToken), copy.Now);
        return true;
    }

    /// <summary>Gives an order, again and again until it is taken.</summary>
    public async Task OrderAsync(ClockOrder order, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _standing, order);
        for (var tries = 1; ; tries++)
        {
            var before = copy.Now;
            var answers = await TurnAsync(() => TellAllAsync(order, cancellationToken), cancellationToken);
            // A node that is not there is told when it is heard of; one that is asking a system is told again.
            if (answers.FirstOrDefault(a => a.Ok) is { } taken && answers.All(a => a.Ok || a.Status == 0) && Take(taken, before) is not null) return;
            var refused = answers.FirstOrDefault(a => !a.Ok && !a.MayPass);
            if (refused is not null) throw new InvalidOperationException($"The hub refuses to move its clock: {refused.Problem}. Is it running with AgentHub:Sandbox:Enabled in Development?");
            var worst = answers.OrderByDescending(a => a.Status).FirstOrDefault(a => !a.Ok);
            Problem = worst?.Problem;
            if (tries is 1 or 10) log.HubNotTaking("an order for its clock", Problem ?? "");
            await Task.Delay(Backoff.After(tries, worst?.RetryAfter), time, cancellationToken);
        }
    }

    /// <summary>A node made itself known; one that was started meanwhile gets the clock that the others have.</summary>
    public async Task JoinAsync(Uri address, string node, CancellationToken cancellationToken)
    {
        if (!hubs.Add(address, node) || !copy.IsKnown) return;
        await TurnAsync(() => TellAsync(address, (Volatile.Read(ref _standing) ?? new()) with { SkipTo = copy.Now }, cancellationToken), cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<HubAnswer[]> TellAllAsync(ClockOrder order, CancellationToken cancellationToken) =>
        await Task.WhenAll(hubs.All.Select(h => TellAsync(h, order, cancellationToken)));

    private async Task<HubAnswer> TellAsync(Uri node, ClockOrder order, CancellationToken cancellationToken)
    {
        var answer = await hub.SendAsync(node, HttpMethod.Post, Path, order.ToJson(), "application/json", time.GetUtcNow(), cancellationToken);
        if (answer.Status == 0) hubs.Missed(node);
        return answer;
    }

    /// <summary>One at a time, so that no node gets an older order after a newer one.</summary>
    private async Task<T> TurnAsync<T>(Func<Task<T>> tell, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await tell();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>Whether the hub's clock went on; null when it did not answer.</returns>
    private bool? Take(HubAnswer answer, DateTimeOffset asked)
    {
        Problem = answer.Problem;
        if (!answer.Ok || Time(answer.Body?["now"]) is not { } now) return null;
        return copy.Set(now, Time(answer.Body?["holdsAt"]), asked);
    }

    private static DateTimeOffset? Time(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
