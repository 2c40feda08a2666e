namespace AgentHub.Adapters.Zendesk;

/// <summary>A user to change.</summary>
internal sealed record UserChange(UserFields User);

/// <summary>The fields to set; those that are null are not sent. An e-mail address is none of them: Zendesk would add it as a secondary one.</summary>
internal sealed record UserFields
{
    public string? Phone { get; init; }
}
