using AgentHub.Core;

namespace AgentHub.Server.Identity;

/// <summary>Log messages of sign-in, ids from 6000. Ids of people only, never names, tokens or codes.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(6000, LogLevel.Information, "Agent {AgentId} signed in through {Provider}")]
    public static partial void SignedIn(this ILogger logger, string agentId, string provider);

    [LoggerMessage(6001, LogLevel.Information, "Agent {AgentId} signed out")]
    public static partial void SignedOut(this ILogger logger, string agentId);

    [LoggerMessage(6002, LogLevel.Warning, "A sign-in through {Provider} did not work: {Reason}")]
    public static partial void SignInFailed(this ILogger logger, string provider, string reason);

    [LoggerMessage(6003, LogLevel.Warning, "A {Method} request to {Path} from origin {Origin} was refused")]
    public static partial void OriginRefused(this ILogger logger, string method, string path, string origin);

    [LoggerMessage(6004, LogLevel.Information, "Every session of agent {AgentId} was ended by {By}")]
    public static partial void SessionsEnded(this ILogger logger, string agentId, string by);

    [LoggerMessage(6005, LogLevel.Warning, "A bearer token was refused: {Reason}")]
    public static partial void TokenRefused(this ILogger logger, string reason);
}
