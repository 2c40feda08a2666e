namespace AgentHub.Server.Interactions;

/// <summary>Where the telephone switch takes commands, and how they are signed.</summary>
internal sealed class SwitchOptions
{
    /// <summary>Fewest characters of a secret.</summary>
    public const int MinSecret = 32;

    /// <summary>Commands go to <c>{Url}/commands</c>; empty means that no switch is connected and every command is answered so.</summary>
    public string Url { get; set; } = "";

    /// <summary>Signs the commands; at least 32 characters. No default.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Longest wait for the switch's answer to one command.</summary>
    /// <value>Between 100 ms and 30 s; 5 s unless set.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait for the switch to say when a wrap-up was finished; then the hub's own time is taken, so that wrap-up is never held up.</summary>
    /// <value>Between 100 ms and 10 s; 2 s unless set.</value>
    public TimeSpan CompleteWithin { get; set; } = TimeSpan.FromSeconds(2);

    public IEnumerable<string> Faults(string path)
    {
        if (Url.Length > 0 && !(Uri.TryCreate(Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)))
            yield return $"{path}:Url must be an http or https address, is {Url}";
        if (Url.Length > 0 && Secret.Length < MinSecret)
            yield return $"{path}:Secret must have at least {MinSecret} characters when Url is set, has {Secret.Length}";
        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromSeconds(30))
            yield return $"{path}:Timeout must be between 100 ms and 30 s, is {Timeout}";
        if (CompleteWithin < TimeSpan.FromMilliseconds(100) || CompleteWithin > TimeSpan.FromSeconds(10))
            yield return $"{path}:CompleteWithin must be between 100 ms and 10 s, is {CompleteWithin}";
    }
}
