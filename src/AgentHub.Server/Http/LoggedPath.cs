namespace AgentHub.Server.Http;

/// <summary>The path of a request as it may stand in logs and traces.</summary>
internal static class LoggedPath
{
    private static readonly PathString Systems = "/systems";

    /// <summary>The path itself; of a system's own address only the beginning, because the rest may name a customer.</summary>
    public static string Of(HttpRequest request) => request.Path.StartsWithSegments(Systems) ? Systems.Value! : request.Path.Value ?? "";
}
