namespace AgentHub.Server.Identity.Access;

/// <summary>What a bearer token may be used for. A session of a browser has all that its roles give.</summary>
internal enum AccessScope
{
    /// <summary>See what an agent sees: the desk, contacts on it.</summary>
    Read,
    /// <summary>Act as an agent, and be present as one.</summary>
    Act,
    /// <summary>See what a supervisor sees: the board.</summary>
    Supervise,
    /// <summary>Run the installation: end people's sessions.</summary>
    Admin,
    /// <summary>Read any customer's data from any connected system.</summary>
    Customers,
    /// <summary>Write to connected systems for any customer.</summary>
    ChangeCustomers,
}
