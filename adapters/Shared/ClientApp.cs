namespace AgentHub.Adapters;

/// <summary>An application that may get tokens for itself.</summary>
/// <param name="TokenAddress">Where tokens are given out; https, or loopback.</param>
/// <param name="Id">Its name.</param>
/// <param name="Secret">What proves it.</param>
/// <param name="Scope">What the token is asked for; null when nothing needs to be said.</param>
/// <param name="SecretInBody">True: id and secret stand in the form; false: in the Authorization header (RFC 6749 section 2.3.1).</param>
internal sealed record ClientApp(Uri TokenAddress, string Id, string Secret, string? Scope, bool SecretInBody);
