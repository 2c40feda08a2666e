using System.Globalization;
using System.Net.Http.Headers;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>Reads from every answer how many questions the system still takes. Thread safe.</summary>
internal sealed class BudgetHandler : DelegatingHandler
{
    // The draft standard of the IETF, and what vendors had before it.
    private static readonly string[] Remaining = ["RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining", "X-HubSpot-RateLimit-Remaining"];
    private static readonly string[] Limit = ["RateLimit-Limit", "X-RateLimit-Limit", "X-Rate-Limit", "X-HubSpot-RateLimit-Max"];

    private volatile QuestionBudget? _last;

    /// <summary>Of the last answer that said so; null as long as none did.</summary>
    public QuestionBudget? Last => _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (Number(response.Headers, Remaining) is { } remaining) _last = new(remaining, Number(response.Headers, Limit));
        return response;
    }

    private static long? Number(HttpResponseHeaders headers, string[] names)
    {
        foreach (var name in names)
            if (headers.NonValidated.TryGetValues(name, out var values) && long.TryParse(values.ToString().Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return null;
    }
}
