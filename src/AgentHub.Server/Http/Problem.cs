using System.Diagnostics;

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
}
