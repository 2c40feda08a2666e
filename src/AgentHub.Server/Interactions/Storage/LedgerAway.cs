using AgentHub.Core.Interactions;
using AgentHub.Server.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Answers a request that needs the ledger while its database is away: repeat it, nothing is done twice.</summary>
internal sealed class LedgerAway : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not LedgerUnavailableException) return false;
        httpContext.Response.Headers[HeaderNames.RetryAfter] = RetryAfterSeconds;
        await Problem.Of(StatusCodes.Status503ServiceUnavailable, "ledger-unavailable",
            "What AgentHub stores cannot be reached just now. Repeat this in a few seconds: what was done already is not done twice.").ExecuteAsync(httpContext);
        return true;
    }
}
