using System.Text;
using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>What an installation says about its Zendesk account.</summary>
internal sealed partial record ZendeskSettings
{
    public required string Authorization { get; init; }
    public required string NumberPrefix { get; init; }

    /// <summary>Language of the articles that are searched; null for the help center's own.</summary>
    public required string? Locale { get; init; }

    /// <summary>Whether Zendesk asks by mail to confirm an e-mail address that was added.</summary>
    public required bool VerifyEmail { get; init; }

    public static (ZendeskSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var user = reader.Required("User", "the e-mail address of an agent of your Zendesk");
        var token = reader.Required("Token", "an API token (Admin Center, Apps and integrations, APIs)");
        var verify = reader.Optional("VerifyEmail");
        var read = new ZendeskSettings
        {
            Authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}/token:{token}")),
            NumberPrefix = reader.Optional("NumberPrefix") ?? "#",
            Locale = reader.Optional("Locale"),
            VerifyEmail = !string.Equals(verify, "false", StringComparison.OrdinalIgnoreCase),
        };
        return (read, [.. reader.Faults, .. Faults(verify, read.Locale)]);
    }

    private static IEnumerable<string> Faults(string? verify, string? locale)
    {
        if (verify is not null && !bool.TryParse(verify, out _)) yield return $"Values:VerifyEmail must be true or false, is {verify}";
        if (locale is not null && !LocaleName().IsMatch(locale)) yield return $"Values:Locale must be a language of your help center, such as en-gb, is {locale}";
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}\z")]
    private static partial Regex LocaleName();
}
