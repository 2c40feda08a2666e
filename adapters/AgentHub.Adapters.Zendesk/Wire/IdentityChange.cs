namespace AgentHub.Adapters.Zendesk;

/// <summary>Something to know a user by, to add.</summary>
internal sealed record IdentityChange(IdentityFields Identity);

/// <summary>Its fields; those that are null are not sent.</summary>
/// <param name="Type"><c>email</c>.</param>
/// <param name="Value">The address.</param>
/// <param name="SkipVerifyEmail">True: Zendesk asks nobody to confirm the address by mail.</param>
internal sealed record IdentityFields(string Type, string Value, bool? SkipVerifyEmail);
