namespace AgentHub.YamlAdapters;

/// <summary>Where access tokens of OAuth 2.0 client credentials come from (RFC 6749 section 4.4).</summary>
/// <param name="Url">Absolute, or a path from the root of the base address's host.</param>
/// <param name="Scope">What is asked for; null asks for whatever the server gives.</param>
/// <param name="InBody">Whether client id and secret travel in the body, for servers that do not read them from the header.</param>
internal sealed record TokenPlan(Uri Url, string? Scope, bool InBody);
