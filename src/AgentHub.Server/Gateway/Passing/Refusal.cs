using System.Globalization;
using AgentHub.Server.Http;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>A problem document that stands in for a system's answer.</summary>
/// <param name="Outcome">For the measures.</param>
internal sealed record Refusal(int Status, string Name, string Title, string Outcome = Outcomes.Refused)
{
    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Methods that are let through, for 405.</summary>
    public string? Allow { get; init; }

    public Task WriteAsync(HttpContext context)
    {
        context.Response.Clear();
        if (RetryAfter is { } wait) context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (Allow is not null) context.Response.Headers.Allow = Allow;
        context.Response.Headers.CacheControl = "no-store";
        return Problem.Of(Status, Name, Title).ExecuteAsync(context);
    }
}
