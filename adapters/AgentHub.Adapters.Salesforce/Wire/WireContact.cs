namespace AgentHub.Adapters.Salesforce;

/// <summary>A contact as Salesforce sends it.</summary>
internal sealed record WireContact : WireRecord
{
    public string? Name { get; init; }
    public string? AccountId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? MobilePhone { get; init; }
    public string? HomePhone { get; init; }
    public string? OtherPhone { get; init; }
    public string? MailingStreet { get; init; }
    public string? MailingCity { get; init; }
    public string? MailingPostalCode { get; init; }
    public string? MailingCountry { get; init; }
    public string? Birthdate { get; init; }
    public string? LastModifiedDate { get; init; }
}
