using System.CommandLine;
using System.Net;
using AgentHub.Rest;

namespace AgentHub.Cli;

/// <summary>How a command reaches the system of an adapter file: settings, secrets, address.</summary>
internal sealed class ConnectionOptions
{
    /// <summary>What stands before a setting's name, in capitals, in the environment.</summary>
    public const string Prefix = "AGENTHUB_ADAPTER_";

    private readonly Option<string[]> _settings = new("--setting", "-s")
    {
        Description = $"A setting the file asks for, as CompanyId=7. Secrets are better put into the environment, as {Prefix}TOKEN, where no history keeps them.",
        HelpName = "name=value",
    };

    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "Root of the system's interface, when the file names none.", HelpName = "address" };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_settings);
        command.Add(_baseUrl);
    }

    /// <summary>The settings of an installation, complete.</summary>
    /// <exception cref="NotDoneException">Some are missing or wrong; all are named.</exception>
    public AdapterSettings Read(AdapterPlan plan, ParseResult parsed, Surroundings around)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in plan.Settings)
            if (around.Environment(Variable(name)) is { Length: > 0 } value) values[name] = value;
        foreach (var typed in parsed.GetValue(_settings) ?? [])
        {
            var at = typed.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new NotDoneException("--setting takes a name and a value, as --setting CompanyId=7.");
            values[typed[..at]] = typed[(at + 1)..];
        }
        var unknown = values.Keys.Where(k => !plan.Settings.Contains(k, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0) throw new NotDoneException($"the file asks for no setting {string.Join(", ", unknown)}; it asks for {(plan.Settings.Count == 0 ? "none" : string.Join(", ", plan.Settings))}.");
        var missing = plan.Settings.Where(s => string.IsNullOrWhiteSpace(values.GetValueOrDefault(s))).ToList();
        if (missing.Count > 0) throw new NotDoneException("missing " + string.Join(", ", missing.Select(m => $"{m} (set {Variable(m)}, or --setting {m}=…)")) + ".");
        var settings = new AdapterSettings { SystemId = plan.Id, BaseUrl = Address(plan, parsed), Values = values };
        var faults = YamlAdapter.Validate(plan, settings);
        return faults.Count == 0 ? settings : throw new NotDoneException(string.Join("; ", faults) + ".");
    }

    /// <summary>The client that a server would use: no redirects, no cookies, bounded bodies.</summary>
    /// <param name="address">Whom it asks.</param>
    /// <param name="around">Handlers between client and network, outermost first.</param>
    public static HttpClient Client(Uri address, params DelegatingHandler[] around)
    {
        HttpMessageHandler handler = new ResponseLimitHandler(MostBytes) { InnerHandler = Network(address) };
        foreach (var outer in around.Reverse())
        {
            outer.InnerHandler = handler;
            handler = outer;
        }
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("AgentHub");
        return client;
    }

    /// <summary>What a server's connections to a system do: no redirects, no cookies.</summary>
    public static SocketsHttpHandler Network(Uri address) =>
        new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = !address.IsLoopback, AutomaticDecompression = DecompressionMethods.All, MaxResponseHeadersLength = 32 };

    private const int MostBytes = 16 * 1024 * 1024;

    private static string Variable(string name) => Prefix + name.ToUpperInvariant();

    private Uri Address(AdapterPlan plan, ParseResult parsed)
    {
        var typed = parsed.GetValue(_baseUrl);
        if (plan.BaseUrl is { } own)
        {
            return typed is null ? own : throw new NotDoneException($"the file names its address ({own}), so --base-url cannot be given; remove http.baseUrl from the file to choose it at each installation.");
        }
        if (typed is null) throw new NotDoneException("the file names no address; give --base-url https://…/");
        return Uri.TryCreate(typed.EndsWith('/') ? typed : typed + "/", UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" }
            ? address : throw new NotDoneException($"--base-url must be an address such as https://erp.internal.example/api/, is {typed}.");
    }
}
