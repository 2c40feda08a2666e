namespace AgentHub.Server.Identity;

/// <summary>Names for <c>RequireAuthorization</c>. An endpoint names one of these or says <c>AllowAnonymous</c>; a test insists.</summary>
internal static class Policies
{
    /// <summary>Whoever takes calls: actions, desk, customer context.</summary>
    public const string Agent = "agent";

    /// <summary>Whoever watches handle times: the board.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Whoever runs the installation: people's sessions, settings.</summary>
    public const string Admin = "admin";

    /// <summary>Any customer's data from any system, outside a contact: admins, and services with a scope for it.</summary>
    public const string Customers = "customers";

    /// <summary>Everybody with at least one role.</summary>
    public const string SignedIn = "signedIn";

    /// <summary>Whoever has a page: the hub, which gives each only the documents they may see.</summary>
    public const string Pages = "pages";

    /// <summary>Agents and supervisors: one contact's context.</summary>
    public const string Desk = "desk";
}
