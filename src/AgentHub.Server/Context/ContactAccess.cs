using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Context;

/// <summary>Which agents may see and work on a contact.</summary>
internal static class ContactAccess
{
    /// <summary>True for an agent who has or had an interaction on it that is not finished; a consulted one too.</summary>
    public static bool HasShare(ContactState contact, AgentId agent) => contact.Interactions.Any(i => i.Agent == agent && !i.IsFinished);
}
