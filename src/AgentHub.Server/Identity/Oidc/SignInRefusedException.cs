namespace AgentHub.Server.Identity.Oidc;

/// <summary>A sign-in that must not succeed; thrown inside the OAuth handler, whose only way to refuse is an exception.</summary>
/// <param name="reason">Continues "The identity provider was asked, but …"; no tokens, no names.</param>
internal sealed class SignInRefusedException(string reason) : Exception(reason);
