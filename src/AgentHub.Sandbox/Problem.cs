namespace AgentHub.Sandbox;

/// <summary>Makes problem documents (RFC 9457).</summary>
internal static class Problem
{
    /// <param name="status">HTTP status.</param>
    /// <param name="name">Stable name, becomes <c>/problems/{name}</c>.</param>
    /// <param name="title">For people: what happened, to what, what to do next.</param>
    public static IResult Of(int status, string name, string title) => Results.Problem(statusCode: status, type: "/problems/" + name, title: title);
}
