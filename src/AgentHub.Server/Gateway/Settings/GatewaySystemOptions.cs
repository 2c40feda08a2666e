using System.Text.RegularExpressions;
using AgentHub.Core.Documents;
using AgentHub.Server.Gateway.Headers;
using AgentHub.Server.Gateway.Network;
using AgentHub.Server.Gateway.Paths;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>What is let through to one system. What is not set is taken from the adapter of the same id, or from <see cref="GatewayOptions"/>.</summary>
internal sealed partial class GatewaySystemOptions
{
    private const int MostEntries = 100;

    /// <summary>Name for people. The adapter's unless set, else the id.</summary>
    public string Title { get; set; } = "";

    /// <summary>Root of the system's addresses, https. The adapter's unless set.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>False: every request is refused. True unless set.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Beginnings of the paths that are let through, such as <c>/api/v2/tickets</c>: that path and what lies below it. At least one.</summary>
    public List<string> Paths { get; set; } = [];

    /// <summary>Methods that are let through. GET and HEAD unless set.</summary>
    public List<string> Methods { get; set; } = [];

    /// <summary>Who may: <c>Agent</c>, <c>Supervisor</c>, <c>Admin</c>. Agents unless set.</summary>
    public List<ViewerRole> Roles { get; set; } = [];

    /// <summary>Request headers that are let through besides the usual ones, by exact name.</summary>
    public List<string> RequestHeaders { get; set; } = [];

    /// <summary>Headers of answers that are let through besides the usual ones, by exact name.</summary>
    public List<string> ResponseHeaders { get; set; } = [];

    /// <summary>With what AgentHub signs in at the system; the browser never sees it.</summary>
    public CredentialOptions Credential { get; set; } = new();

    /// <summary>True lets WebSockets through. False unless set.</summary>
    public bool WebSockets { get; set; }

    /// <summary>
    /// Networks (<c>169.254.10.0/24</c>) or addresses that may be connected to although they are link-local, a cloud's metadata
    /// service or, behind a name, this machine. None unless set.
    /// </summary>
    public List<string> AllowAddresses { get; set; } = [];

    /// <summary>See <see cref="GatewayOptions.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>See <see cref="GatewayOptions.MaxDuration"/>.</summary>
    public TimeSpan? MaxDuration { get; set; }

    /// <summary>See <see cref="GatewayOptions.MaxRequestBytes"/>.</summary>
    public long? MaxRequestBytes { get; set; }

    /// <summary>See <see cref="GatewayOptions.MaxAnswerBytes"/>.</summary>
    public long? MaxAnswerBytes { get; set; }

    /// <summary>See <see cref="GatewayOptions.MaxConcurrent"/>.</summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>See <see cref="GatewayOptions.MaxConcurrentPerPerson"/>.</summary>
    public int? MaxConcurrentPerPerson { get; set; }

    /// <summary>See <see cref="GatewayOptions.WebSocketIdle"/>.</summary>
    public TimeSpan? WebSocketIdle { get; set; }

    /// <summary>The bounds that hold for this system.</summary>
    public GatewayLimits Over(GatewayLimits otherwise) => new(Timeout ?? otherwise.Timeout, MaxDuration ?? otherwise.MaxDuration,
        MaxRequestBytes ?? otherwise.MaxRequestBytes, MaxAnswerBytes ?? otherwise.MaxAnswerBytes, MaxConcurrent ?? otherwise.MaxConcurrent,
        MaxConcurrentPerPerson ?? Math.Min(otherwise.MaxConcurrentPerPerson, MaxConcurrent ?? otherwise.MaxConcurrent), WebSocketIdle ?? otherwise.WebSocketIdle);

    /// <summary>Faults of what is set here; those that concern the adapter too are found by <see cref="SystemPlan"/>.</summary>
    public IEnumerable<string> Faults(string at, string id, GatewayLimits otherwise) =>
    [
        .. NameFaults(at, id), .. AddressFaults(at), .. ListFaults(at), .. Credential.Faults($"{at}:Credential"),
        .. HeaderFaults(at), .. Over(otherwise).Faults(at).Except(otherwise.Faults(at)), // what is wrong for all is told once
    ];

    private IEnumerable<string> NameFaults(string at, string id)
    {
        if (!SystemId().IsMatch(id)) yield return $"{at} must be named with a-z, 0-9 and -, beginning with a letter, at most 32";
        if (Title.Length > 80) yield return $"{at}:Title must have at most 80 characters, has {Title.Length}";
    }

    private IEnumerable<string> AddressFaults(string at)
    {
        if (BaseUrl.Length > 0 && BaseAddress.Fault(BaseUrl) is { } fault) yield return $"{at}:BaseUrl {fault}";
        foreach (var (entry, i) in AllowAddresses.Select((a, i) => (a, i)).Where(a => !AddressRule.IsNetwork(a.a)))
            yield return $"{at}:AllowAddresses:{i} must be an address or a network such as 169.254.10.0/24, is {entry}";
    }

    private IEnumerable<string> ListFaults(string at)
    {
        if (Paths.Count == 0) yield return $"{at}:Paths must name at least one beginning such as /api/v2/tickets; / lets everything through";
        foreach (var (path, i) in Paths.Select((p, i) => (p, i)))
            if (PathRule.Fault(path) is { } fault) yield return $"{at}:Paths:{i} {fault}";
        foreach (var (method, i) in Methods.Select((m, i) => (m, i)).Where(m => !MethodRule.Known.Contains(m.m)))
            yield return $"{at}:Methods:{i} must be one of {string.Join(", ", MethodRule.Known)}, is {method}";
        foreach (var (name, list) in new[] { (nameof(Paths), Paths), (nameof(Methods), Methods), (nameof(RequestHeaders), RequestHeaders), (nameof(ResponseHeaders), ResponseHeaders), (nameof(AllowAddresses), AllowAddresses) })
        {
            if (list.Count > MostEntries) yield return $"{at}:{name} may have at most {MostEntries} entries, has {list.Count}";
            if (list.GroupBy(e => e, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) yield return $"{at}:{name} names {twice.Key} twice";
        }
    }

    private IEnumerable<string> HeaderFaults(string at)
    {
        foreach (var (name, i) in RequestHeaders.Select((n, i) => (n, i)))
        {
            if (ForbiddenHeaders.InRequests(name) is { } fault) yield return $"{at}:RequestHeaders:{i} {fault}";
            else if (Credential.Carries(name)) yield return $"{at}:RequestHeaders:{i} must not be {name}: it carries the credential";
        }
        foreach (var (name, i) in ResponseHeaders.Select((n, i) => (n, i)))
            if (ForbiddenHeaders.InAnswers(name) is { } fault) yield return $"{at}:ResponseHeaders:{i} {fault}";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,31}$")]
    private static partial Regex SystemId();
}
