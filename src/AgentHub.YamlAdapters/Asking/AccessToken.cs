namespace AgentHub.YamlAdapters;

/// <summary>An access token.</summary>
/// <param name="Value">A secret.</param>
/// <param name="RenewAt">From when on another is asked for, while this one still counts.</param>
/// <param name="EndsAt">From when on it counts no more.</param>
internal sealed record AccessToken(string Value, DateTimeOffset RenewAt, DateTimeOffset EndsAt);
