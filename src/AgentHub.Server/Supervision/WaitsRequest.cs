using System.ComponentModel.DataAnnotations;
using AgentHub.Core;
using AgentHub.Core.Supervision;

namespace AgentHub.Server.Supervision;

/// <summary>What a browser posts about waits.</summary>
internal sealed record WaitsRequest(IReadOnlyList<WaitItem?>? Waits)
{
    private const int Most = 50;
    private const double LongestMs = 3_600_000;

    /// <summary>Every fault, with where it is; empty when the request can be taken.</summary>
    public IReadOnlyList<RequestFault> Faults(Func<string, bool> isSystem)
    {
        if (Waits is null) return [new("/waits", "is missing")];
        if (Waits.Count > Most) return [new("/waits", $"has {Waits.Count} entries, may have {Most}")];
        return [.. Waits.SelectMany((wait, i) => wait is null ? [new RequestFault($"/waits/{i}", "is null")] : Faults(wait, $"/waits/{i}", isSystem))];
    }

    /// <summary>The reports, each with an id that no other interaction has.</summary>
    public IEnumerable<WaitReport> Reports(InteractionId interaction) => Waits!.Select(w => new WaitReport(
        $"{interaction}:{w!.Id}", w.System!, w.Capability!, State(w)!.Value,
        TimeSpan.FromMilliseconds(w.DurationMs ?? 0), TimeSpan.FromMilliseconds(w.EndedAgoMs ?? 0)));

    private static IEnumerable<RequestFault> Faults(WaitItem wait, string at, Func<string, bool> isSystem)
    {
        if (!IdCheck.IsId(wait.Id)) yield return new(at + "/id", "must be 1 to 64 letters, digits, _ or -");
        if (wait.System is null || !isSystem(wait.System)) yield return new(at + "/system", "is not a connected system");
        if (wait.Capability is not { Length: > 0 and <= 100 }) yield return new(at + "/capability", "must have 1 to 100 characters");
        if (State(wait) is null) yield return new(at + "/state", "must be started, ended or offHub");
        if (!InRange(wait.DurationMs)) yield return new(at + "/durationMs", "must be between 0 and 3600000");
        if (!InRange(wait.EndedAgoMs)) yield return new(at + "/endedAgoMs", "must be between 0 and 3600000");
        if (wait.State is "ended" or "offHub" && wait.DurationMs is null) yield return new(at + "/durationMs", "is missing");
    }

    private static bool InRange(double? ms) => ms is null or (>= 0 and <= LongestMs);

    private static WaitReportState? State(WaitItem wait) => wait.State switch
    {
        "started" => WaitReportState.Started,
        "ended" => WaitReportState.Ended,
        "offHub" => WaitReportState.OffHub,
        _ => null,
    };
}

/// <summary>One report; milliseconds by the browser's monotonic clock.</summary>
internal sealed record WaitItem(
    [property: Required] string? Id, [property: Required] string? System, [property: Required] string? Capability,
    [property: Required, AllowedValues("started", "ended", "offHub")] string? State, double? DurationMs, double? EndedAgoMs);

/// <summary>One fault of a request.</summary>
/// <param name="At">JSON pointer.</param>
/// <param name="Problem">What is wrong there.</param>
internal sealed record RequestFault(string At, string Problem);
