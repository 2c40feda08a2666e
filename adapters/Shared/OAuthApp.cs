namespace AgentHub.Adapters;

/// <summary>An application that signs in with its own credentials (OAuth 2.0 client credentials, RFC 6749 section 4.4).</summary>
/// <param name="TokenAddress">Where tokens are given out.</param>
/// <param name="ClientId">Its public name.</param>
/// <param name="ClientSecret">Travels in the sign-in only.</param>
/// <param name="Scope">What it asks for; null where the server decides that.</param>
/// <param name="Lasts">How long a token is good when the answer does not say.</param>
/// <param name="SecretInHeader">True: id and secret stand in the Authorization header of the sign-in (RFC 6749 section 2.3.1); false: in its body.</param>
internal sealed record OAuthApp(Uri TokenAddress, string ClientId, string ClientSecret, string? Scope, TimeSpan Lasts, bool SecretInHeader = false);
