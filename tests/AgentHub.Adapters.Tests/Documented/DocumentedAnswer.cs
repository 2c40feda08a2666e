namespace AgentHub.Adapters.Tests.Documented;

/// <summary>What a stand-in answers.</summary>
public sealed record DocumentedAnswer(int Status, string? Body, string ContentType = "application/json")
{
    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
