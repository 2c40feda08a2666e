namespace AgentHub.YamlAdapters;

/// <summary>How we say who we are. Holds names of settings, never a secret.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Name">Name of the header or query parameter of an API key.</param>
/// <param name="InQuery">Whether the API key travels in the query.</param>
/// <param name="User">Setting with the user of basic authentication, or the client id.</param>
/// <param name="Secret">Setting with the key, password, token or client secret.</param>
/// <param name="Prefix">What stands before an API key: <c>Token token=</c>.</param>
/// <param name="Tokens">Where access tokens come from, for client credentials.</param>
internal sealed record AuthPlan(AuthKind Kind, string? Name = null, bool InQuery = false, string? User = null, string? Secret = null, string? Prefix = null,
    TokenPlan? Tokens = null);
