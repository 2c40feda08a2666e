namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A company as Business Central sends it.</summary>
internal sealed record WireCompany
{
    public required string Id { get; init; }
    public string? SystemVersion { get; init; }
}
