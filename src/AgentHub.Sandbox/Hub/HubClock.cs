using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Hub;

/// <summary>The hub's clock, moved and read from here. Orders are repeated until the hub has taken them. Thread safe.</summary>
internal sealed class HubClock(HubClient hub, HubClockCopy copy, TimeProvider time, ILogger<HubClock> log)
{
    private const string Path = "/sandbox/clock";
    private ClockOrder? _standing;

    public DateTimeOffset Now => copy.Now;

    public DateTimeOffset? HoldsAt => copy.HoldsAt;

    /// <summary>Why the hub's clock could not be reached the last time; null when it was.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the clock once.</summary>
    /// <returns>False when the hub did not answer; <see cref="Problem"/> says why.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var before = copy.IsKnown ? copy.Now : (DateTimeOffset?)null;
        var answer = await hub.SendAsync(HttpMethod.Get, Path, null, "application/json", time.GetUtcNow(), cancellationToken);
        if (!Take(answer)) return false;
        // A hub that was started anew begins at the real time; events have been stamped later than that, so bring it back.
        if (before - copy.Now > TimeSpan.FromSeconds(2) && Volatile.Read(ref _standing) is { } standing)
            Take(await hub.SendAsync(HttpMethod.Post, Path, (standing with { SkipTo = before }).ToJson(), "application/json", time.GetUtcNow(), cancellationToken));
        return true;
    }

    /// <summary>Gives an order, again and again until it is taken.</summary>
    public async Task OrderAsync(ClockOrder order, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _standing, order);
        for (var tries = 1; ; tries++)
        {
            var answer = await hub.SendAsync(HttpMethod.Post, Path, order.ToJson(), "application/json", time.GetUtcNow(), cancellationToken);
            if (Take(answer)) return;
            if (!answer.MayPass) throw new InvalidOperationException($"The hub refuses to move its clock: {answer.Problem}. Is it running with AgentHub:Sandbox:Enabled in Development?");
            if (tries is 1 or 10) log.HubNotTaking("an order for its clock", answer.Problem ?? "");
            await Task.Delay(Backoff.After(tries, answer.RetryAfter), time, cancellationToken);
        }
    }

    private bool Take(HubAnswer answer)
    {
        Problem = answer.Problem;
        if (!answer.Ok || Time(answer.Body?["now"]) is not { } now) return false;
        copy.Set(now, Time(answer.Body?["holdsAt"]));
        return true;
    }

    private static DateTimeOffset? Time(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
