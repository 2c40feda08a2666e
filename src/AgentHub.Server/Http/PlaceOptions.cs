using AgentHub.Server.Configuration;

namespace AgentHub.Server.Http;

/// <summary>Where people find this installation.</summary>
internal sealed class PlaceOptions : IFeatureOptions
{
    public static string Section => "AgentHub";

    /// <summary>Host name, with port where it is not the usual one, that people open.</summary>
    /// <value>Such as <c>desk.example.com</c>; <c>agenthub.localhost:5080</c> unless set.</value>
    public string PublicHost { get; set; } = "agenthub.localhost:5080";

    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate("https://" + PublicHost, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || PublicHost.EndsWith('/'))
            yield return $"{Section}:PublicHost must be a host name, with or without a port, is {PublicHost}";
    }
}
