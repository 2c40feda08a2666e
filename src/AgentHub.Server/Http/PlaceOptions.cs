using AgentHub.Server.Configuration;

namespace AgentHub.Server.Http;

/// <summary>Where people find this installation, and whose it is.</summary>
internal sealed class PlaceOptions : IFeatureOptions
{
    public static string Section => "AgentHub";

    /// <summary>Host name, with port where it is not the usual one, that people open.</summary>
    /// <value>Such as <c>desk.example.com</c>; <c>agenthub.localhost:5080</c> unless set.</value>
    public string PublicHost { get; set; } = "agenthub.localhost:5080";

    /// <summary>Name of the company, shown on the board.</summary>
    /// <value>At most 80 characters; empty unless set.</value>
    public string Company { get; set; } = "";

    public IEnumerable<string> Faults()
    {
        if (Company.Length > 80) yield return $"{Section}:Company must have at most 80 characters, has {Company.Length}";
        if (!Uri.TryCreate("https://" + PublicHost, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || PublicHost.EndsWith('/'))
            yield return $"{Section}:PublicHost must be a host name, with or without a port, is {PublicHost}";
    }
}
