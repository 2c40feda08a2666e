using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Parts;
using static AgentHub.Core.Context.Wire.FacetState;

namespace AgentHub.Core.Context.View;

/// <summary>The one sentence of a facet: what is true for the agent first, then the cause, then what happens next.</summary>
internal static class FacetWords
{
    public static string? Message(ContactView view, Wire.FacetState state, string title, Share[] shares, Wire.FacetSource[] sources) => state switch
    {
        Stale => string.Join(" ", shares.Select(s => Copy(view, s)).OfType<string>()),
        Failed => string.Join(" ", sources.Where(s => s.State == Wire.FacetSourceState.Failed).Select(s => $"Read failed. {s.Title} {s.Reason ?? "did not answer"}. No copy was kept.")),
        Loading when sources.Any(s => s.Reason == "still waiting") => $"Still waiting for {Names(sources, Wire.FacetSourceState.Loading)}.",
        Empty => $"None. {Names(sources, Wire.FacetSourceState.Empty)} {(sources.Length > 1 ? "hold" : "holds")} no {title.ToLowerInvariant()} of the caller.",
        Denied => "Not allowed to see. " + string.Join(" ", sources.Where(s => s.State == Wire.FacetSourceState.Denied).Select(Refusal)),
        Skipped => Why(view, sources),
        Partial => Missing(sources),
        _ => null,
    };

    private static string? Copy(ContactView view, Share share)
    {
        if (share.Part is not { Data: not null } part || (!part.IsAsking && !part.HasFailed) || part.AsOf is not { } asOf) return null;
        var copy = Words.CopyOf(asOf, view.Now, view.Settings.Zone);
        return part.Phase switch
        {
            AskPhase.Asked => $"{share.System.Title} is asked again: showing the copy of {copy}.",
            AskPhase.Slow => $"{share.System.Title} slow: showing the copy of {copy}.",
            _ => $"{share.System.Title} {part.Reason ?? "did not answer"}: showing the copy of {copy}.",
        };
    }

    private static string Missing(Wire.FacetSource[] sources)
    {
        var asked = sources.Where(s => s.State != Wire.FacetSourceState.Skipped).ToArray();
        var missing = asked.Where(s => s.State is Wire.FacetSourceState.Loading or Wire.FacetSourceState.Failed or Wire.FacetSourceState.Denied).ToArray();
        var dropped = asked.Sum(s => s.Dropped ?? 0);
        var parts = new List<string>();
        if (missing.Length > 0) parts.Add($"{asked.Length - missing.Length} of {asked.Length} systems.");
        if (dropped > 0) parts.Add(dropped == 1 ? "1 row of somebody else was left out." : $"{dropped} rows of somebody else were left out.");
        parts.AddRange(asked.Where(s => s.State == Wire.FacetSourceState.Denied).Select(Refusal));
        parts.AddRange(asked.Where(s => s.Missing is not null).Select(s => $"{s.Title} {s.Missing}."));
        return string.Join(" ", parts);
    }

    private static string Refusal(Wire.FacetSource source) => $"{source.Title} {source.Reason ?? "does not allow this to our account"}.";

    private static string Why(ContactView view, Wire.FacetSource[] sources) =>
        !view.Caller.IsOpen && sources.All(s => s.RetryAt is null)
            ? "Nobody is identified yet."
            : string.Join(" ", sources.Select(s => $"{s.Title} {s.Reason ?? "was not asked"}."));

    private static string Names(Wire.FacetSource[] sources, Wire.FacetSourceState state) =>
        Words.And([.. sources.Where(s => s.State == state).Select(s => s.Title)]);
}
