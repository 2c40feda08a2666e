using System.Globalization;
using System.Net.Http.Headers;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>Reads from every answer how many questions the system still takes. Thread safe.</summary>
internal sealed class BudgetHandler : DelegatingHandler
{
    // The draft standard of the IETF, and what vendors had before it.
    private static readonly string[] Remaining = ["RateLimit-Remaining", "X-RateLimit-Remaining", "X-Rate-Limit-Remaining", "X-HubSpot-RateLimit-Remaining", "x-ms-ratelimit-burst-remaining-xrm-requests"];
    private static readonly string[] Limit = ["RateLimit-Limit", "X-RateLimit-Limit", "X-Rate-Limit", "X-HubSpot-RateLimit-Max"];

    private volatile QuestionBudget? _last;

    /// <summary>Of the last answer that said so; null as long as none did.</summary>
    public QuestionBudget? Last => _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (Number(response.Headers, Remaining) is { } remaining) _last = new(remaining, Number(response.Headers, Limit));
        else if (Usage(response.Headers) is { } budget) _last = budget;
        return response;
    }

    /// <summary>Salesforce says what was used of today's calls: <c>Sforce-Limit-Info: api-usage=10018/100000; api-bursts=1/750</c>.</summary>
    private static QuestionBudget? Usage(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Sforce-Limit-Info", out var values)) return null;
        var usage = values.ToString().Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(p => p.StartsWith("api-usage=", StringComparison.Ordinal))?["api-usage=".Length..].Split('/');
        return usage is [var used, var most] && long.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) && long.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? new(Math.Max(limit - calls, 0), limit) : null;
    }

    private static long? Number(HttpResponseHeaders headers, string[] names)
    {
        foreach (var name in names)
            if (headers.NonValidated.TryGetValues(name, out var values) && long.TryParse(values.ToString().Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return null;
    }
}
