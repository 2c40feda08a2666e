using AgentHub.Core.Documents;

namespace AgentHub.Core.People;

/// <summary>Somebody who signs in, as the identity provider names them.</summary>
/// <param name="Name">For people: <c>Dana Whitfield</c>.</param>
/// <param name="Unit">Business unit, such as <c>Billing</c>; null when the provider names none.</param>
/// <param name="Role">What they are here for.</param>
public sealed record Person(AgentId Id, string Name, string? Unit, ViewerRole Role);
