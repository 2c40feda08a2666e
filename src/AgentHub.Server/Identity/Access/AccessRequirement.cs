using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;

namespace AgentHub.Server.Identity.Access;

/// <summary>Needs one of these roles, and with a bearer token the scope that belongs to it.</summary>
/// <param name="Roles">As the role claim has them.</param>
/// <param name="AnyService">True lets every service in that has any scope of ours, whatever its roles.</param>
/// <param name="Customers">True for any customer's data: a token needs the scope for reading or for changing it, and a service no role.</param>
internal sealed record AccessRequirement(ImmutableArray<string> Roles, bool AnyService = false, bool Customers = false) : IAuthorizationRequirement;
