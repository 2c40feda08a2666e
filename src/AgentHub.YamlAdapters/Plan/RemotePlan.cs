namespace AgentHub.YamlAdapters;

/// <summary>That the system stands behind an adapter in another program, which is asked by the remote adapter protocol.</summary>
/// <param name="BaseUrl">Where that program listens, ending with a slash; null when the installation's setting says.</param>
public sealed record RemotePlan(Uri? BaseUrl)
{
    /// <summary>Name of the setting that holds the secret both share.</summary>
    public const string Secret = "Secret";
}
