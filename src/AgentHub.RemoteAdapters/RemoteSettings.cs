namespace AgentHub.RemoteAdapters;

/// <summary>How a remote adapter is reached.</summary>
/// <param name="BaseUrl">With a slash at its end.</param>
/// <param name="Secret">Shared with the adapter.</param>
/// <param name="TimeLimit">After which an answer is no longer waited for; told to the adapter with every question.</param>
internal sealed record RemoteSettings(Uri BaseUrl, string Secret, TimeSpan TimeLimit)
{
    private const int FewestSecretChars = 32;
    private const int UsualTimeLimit = 15_000;

    /// <summary>From the settings of an installation, with everything that is wrong with them.</summary>
    public static RemoteSettings Read(AdapterSettings settings, out IReadOnlyList<string> faults)
    {
        var reader = new SettingsReader(settings);
        var secret = reader.Required("Secret", "the text of at least 32 characters that the adapter was given too");
        var limit = reader.Optional("TimeLimit");
        var own = new List<string>();
        if (secret.Length is > 0 and < FewestSecretChars) own.Add($"Values:Secret must have at least {FewestSecretChars} characters");
        if (secret.Any(c => c is <= ' ' or >= '\x7f')) own.Add("Values:Secret may hold visible ASCII characters only");
        var milliseconds = UsualTimeLimit;
        if (limit is not null && !(int.TryParse(limit, out milliseconds) && milliseconds is >= 100 and <= 60_000))
            own.Add($"Values:TimeLimit must be milliseconds between 100 and 60000, is {limit}");
        faults = [.. reader.Faults, .. own];
        return new(WithSlash(settings.BaseUrl), secret, TimeSpan.FromMilliseconds(milliseconds));
    }

    private static Uri WithSlash(Uri url) => !url.IsAbsoluteUri || url.AbsolutePath.EndsWith('/') ? url : new UriBuilder(url) { Path = url.AbsolutePath + "/" }.Uri;
}
