using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace AgentHub.Server.Http;

/// <summary>Makes the problem documents of <c>docs/contracts.md</c> (RFC 9457).</summary>
internal static class Problem
{
    /// <param name="status">HTTP status.</param>
    /// <param name="name">Stable name, becomes <c>/problems/{name}</c>.</param>
    /// <param name="title">For people: what happened, to what, what to do next. Never a customer's data.</param>
    /// <param name="extensions">Further members, such as <c>errors</c>.</param>
    public static IResult Of(int status, string name, string title, params (string Name, object? Value)[] extensions)
    {
        var members = new Dictionary<string, object?> { ["traceId"] = Activity.Current?.TraceId.ToString() };
        foreach (var (key, value) in extensions) members[key] = value;
        return Results.Problem(statusCode: status, type: "/problems/" + name, title: title, extensions: members);
    }

    /// <summary>Gives problems that no endpoint wrote (404, 405, 500, …) the same shape: a stable type and the trace id, nothing else.</summary>
    public static void Complete(ProblemDetailsOptions options) => options.CustomizeProblemDetails = context =>
    {
        var problem = context.ProblemDetails;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString();
        if (problem.Type?.StartsWith("/problems/", StringComparison.Ordinal) == true) return;
        var phrase = ReasonPhrases.GetReasonPhrase(problem.Status ?? 500);
        problem.Type = "/problems/" + (phrase.Length > 0 ? phrase.ToLowerInvariant().Replace(' ', '-') : "unknown");
        problem.Title = problem.Status switch
        {
            404 => "There is nothing at this address.",
            >= 500 => "AgentHub could not do this. Try again; if it stays, give the trace id to whoever runs AgentHub.",
            _ => problem.Title ?? phrase,
        };
        problem.Detail = null;
    };
}
