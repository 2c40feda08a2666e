namespace AgentHub.Server.Intake;

/// <summary>One sender of events.</summary>
internal sealed class SourceOptions
{
    /// <summary>Fewest characters of a secret.</summary>
    public const int MinSecret = 32;

    /// <summary>What its events carry as <c>source</c>, such as <c>/switch/main</c>; compared exactly.</summary>
    public string Source { get; set; } = "";

    /// <summary>Signs its events; at least 32 characters. No default.</summary>
    public string Secret { get; set; } = "";

    public IEnumerable<string> Faults(string path)
    {
        if (Source.Length is 0 or > 200 || !Uri.IsWellFormedUriString(Source, UriKind.RelativeOrAbsolute))
            yield return $"{path}:Source must be a URI reference of 1 to 200 characters, such as /switch/main";
        else if (Source.StartsWith("/nodes/", StringComparison.Ordinal))
            yield return $"{path}:Source must not begin with /nodes/, which is the hub itself, is {Source}";
        if (Secret.Length < MinSecret) yield return $"{path}:Secret must have at least {MinSecret} characters, has {Secret.Length}";
    }
}
