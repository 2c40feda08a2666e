using System.Collections.Immutable;
using AgentHub.Core.Documents;

namespace AgentHub.Core.Identity;

/// <summary>Somebody who works with AgentHub, as the identity provider named them when they last signed in.</summary>
/// <param name="Id">The agent id that the telephone switch knows too.</param>
/// <param name="Name">For people, such as <c>Dana Whitfield</c>.</param>
/// <param name="Unit">Business unit, such as <c>Billing</c>; empty when the provider says none.</param>
/// <param name="Roles">At least one.</param>
public sealed record Person(AgentId Id, string Name, string Unit, ImmutableArray<ViewerRole> Roles)
{
    /// <summary>True when the person may take calls.</summary>
    public bool IsAgent => Roles.Contains(ViewerRole.Agent);
}
