using System.Text;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>What an installation says about its Zendesk account.</summary>
internal sealed record ZendeskSettings
{
    public required string Authorization { get; init; }
    public required string NumberPrefix { get; init; }

    public static (ZendeskSettings Settings, IReadOnlyList<string> Faults) Read(AdapterSettings settings)
    {
        var reader = new SettingsReader(settings);
        var user = reader.Required("User", "the e-mail address of an agent of your Zendesk");
        var token = reader.Required("Token", "an API token (Admin Center, Apps and integrations, APIs)");
        var read = new ZendeskSettings
        {
            Authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}/token:{token}")),
            NumberPrefix = reader.Optional("NumberPrefix") ?? "#",
        };
        return (read, reader.Faults);
    }
}
