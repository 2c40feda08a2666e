using System.Diagnostics;
using AgentHub.Server.Http;

namespace AgentHub.Server.Intake;

/// <summary>What senders are told (<c>docs/contracts.md</c> section 1).</summary>
internal static class EventAnswers
{
    /// <summary>The answer to one event.</summary>
    public static IResult Of(EventOutcome outcome) =>
        outcome.IsKept ? Results.Json(Kept(outcome)) : Problem.Of(outcome.Status, outcome.Problem!, outcome.Title, [.. outcome.Extensions]);

    /// <summary>
    /// The answer to a batch, in its order: 200 when every event is kept, 207 when the others will never be, 503 when they
    /// may be another time, 422 when none is kept.
    /// </summary>
    public static IResult Of(IReadOnlyList<EventOutcome> outcomes)
    {
        var results = outcomes.Select((o, i) => Result(o, i)).ToArray();
        if (outcomes.Any(o => o.MayBeSentAgain))
            return Problem.Of(503, "partly-stored", "Not every event could be stored: send the batch again. What is stored already is not stored twice.", ("results", results));
        if (outcomes.Count > 0 && !outcomes.Any(o => o.IsKept))
            return Problem.Of(422, "batch-refused", "No event of the batch could be kept; each result says why.", ("results", results));
        return Results.Json(new { results }, statusCode: outcomes.All(o => o.IsKept) ? 200 : 207);
    }

    private static Dictionary<string, object?> Result(EventOutcome outcome, int index)
    {
        var result = new Dictionary<string, object?> { ["index"] = index, ["status"] = outcome.Status };
        if (outcome.IsKept)
        {
            foreach (var (name, value) in Kept(outcome)) result[name] = value;
            return result;
        }
        if (outcome.Id is { Length: > 0 and <= 200 } id) result["id"] = id;
        result["type"] = "/problems/" + outcome.Problem;
        result["title"] = outcome.Title;
        foreach (var (name, value) in outcome.Extensions) result[name] = value;
        result["traceId"] = Activity.Current?.TraceId.ToString();
        return result;
    }

    private static Dictionary<string, object?> Kept(EventOutcome outcome)
    {
        var kept = new Dictionary<string, object?> { ["id"] = outcome.Id, ["duplicate"] = outcome.Duplicate };
        if (!outcome.Applied) kept["applied"] = false;
        return kept;
    }
}
