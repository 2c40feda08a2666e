namespace AgentHub.Core.Documents;

/// <summary>
/// Makes and reads every name of a document. An agent's own desk is <c>desk</c> for the browser and <c>desk/{agent}</c>
/// inside, so that a change of one desk is announced to one desk.
/// </summary>
public static class DocumentNames
{
    /// <summary>The board of the supervisors.</summary>
    public const string Board = "board";

    /// <summary>How the systems stand, for those who run the installation.</summary>
    public const string Systems = "systems";

    /// <summary>The browser's name for the desk of whoever is signed in.</summary>
    public const string OwnDesk = "desk";

    private const string DeskPrefix = "desk/";
    private const string ContactPrefix = "contact/";

    /// <summary>The desk of one agent.</summary>
    public static string Desk(AgentId agent) => DeskPrefix + agent.Value;

    /// <summary>The context of one contact.</summary>
    public static string Contact(ContactId contact) => ContactPrefix + contact.Value;

    /// <summary>Whose desk it is; null for any other document.</summary>
    public static AgentId? AgentOf(string document) => IdAfter(DeskPrefix, document) is { } id ? new AgentId(id) : null;

    /// <summary>Whose context it is; null for any other document.</summary>
    public static ContactId? ContactOf(string document) => IdAfter(ContactPrefix, document) is { } id ? new ContactId(id) : null;

    private static string? IdAfter(string prefix, string document) =>
        document.StartsWith(prefix, StringComparison.Ordinal) && IdCheck.IsId(document[prefix.Length..]) ? document[prefix.Length..] : null;
}
