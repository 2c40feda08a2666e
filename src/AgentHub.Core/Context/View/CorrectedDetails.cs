using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>How a customer is reached, as it is to be; exactly one member is set.</summary>
public sealed record CorrectedDetails
{
    /// <summary>E.164.</summary>
    [Pii(PiiClass.Contact)] public string? Phone { get; init; }
    [Pii(PiiClass.Contact)] public string? Email { get; init; }
    [Pii(PiiClass.Contact)] public PostalAddress? Address { get; init; }
}
