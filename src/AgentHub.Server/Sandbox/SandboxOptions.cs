using System.Net;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Sandbox;

/// <summary>Stand-in systems and a phone simulator for trying AgentHub out. Everything here is ignored outside Development.</summary>
internal sealed class SandboxOptions : IFeatureOptions
{
    /// <summary>Most customers the sandbox makes.</summary>
    public const int MostCustomers = 50_000;

    /// <summary>Fewest characters of the secret.</summary>
    public const int MinSecret = 32;

    public static string Section => "AgentHub:Sandbox";

    /// <summary>The hub's clock can be skipped and held by the phone simulator; false unless set.</summary>
    public bool Enabled { get; set; }

    /// <summary>Start the sandbox as a process of its own together with the server, and end it with the server; true unless set.</summary>
    /// <remarks>Needs <see cref="Enabled"/>. False is for a sandbox that another node or somebody started: this node tells it where it is.</remarks>
    public bool Start { get; set; } = true;

    /// <summary>Where the sandbox listens; http on a loopback address. <c>http://127.0.0.1:5090</c> unless set.</summary>
    public string Url { get; set; } = "http://127.0.0.1:5090";

    /// <summary>Signs what sandbox and hub say to each other; at least 32 characters. No default.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Customers the stand-in systems hold beside the people of the scenario.</summary>
    /// <value>Between 0 and 50,000; 10,000 unless set.</value>
    public int Customers { get; set; } = 10_000;

    /// <summary>What those customers are made from: the same number makes the same customers.</summary>
    /// <value>0 or more; 1 unless set.</value>
    public int Seed { get; set; } = 1;

    public IEnumerable<string> Faults()
    {
        if (!Enabled) yield break;
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || !IPAddress.TryParse(url.Host, out var host) || !IPAddress.IsLoopback(host))
            yield return $"{Section}:Url must be http on a loopback address such as http://127.0.0.1:5090, is {Url}";
        if (Secret.Length < MinSecret)
            yield return $"{Section}:Secret must have at least {MinSecret} characters when Enabled is true, has {Secret.Length}";
        if (Customers is < 0 or > MostCustomers) yield return $"{Section}:Customers must be between 0 and {MostCustomers}, is {Customers}";
        if (Seed < 0) yield return $"{Section}:Seed must be 0 or more, is {Seed}";
    }
}
