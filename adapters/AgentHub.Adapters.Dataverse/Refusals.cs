using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>Refusals that mean something else than their status says.</summary>
internal static class Refusals
{
    /// <summary>The answer; null when the status says all there is to say.</summary>
    /// <remarks>A table that is not installed (orders without Dynamics 365 Sales) is an address that does not exist.</remarks>
    public static Answer<T>? Of<T>(ApiException refusal) => refusal.StatusCode == HttpStatusCode.NotFound && refusal.Content?.Contains("Resource not found for the segment", StringComparison.Ordinal) == true
        ? Answer.Skipped<T>("does not keep this kind of record")
        : null;
}
