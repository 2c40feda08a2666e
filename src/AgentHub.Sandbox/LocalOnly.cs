using System.Net;

namespace AgentHub.Sandbox;

/// <summary>
/// Keeps foreign web pages out: they could reach a loopback address, but not without an <c>Origin</c> of their own or a host
/// name that is not ours.
/// </summary>
internal sealed class LocalOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (IsLocal(request.Host.Host) && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}")) return next(context);
        return Problem.Of(403, "foreign-page", "The sandbox answers its own page and programs on this machine only.").ExecuteAsync(context);
    }

    private static bool IsLocal(string host) => host == "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
