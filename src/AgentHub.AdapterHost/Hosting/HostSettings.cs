using System.Net;

namespace AgentHub.AdapterHost.Hosting;

/// <summary>
/// Settings of the adapter host: from a file (<c>--settings host.json</c>), the environment (<c>AGENTHUB_ADAPTERHOST_Secret</c>,
/// <c>AGENTHUB_ADAPTERHOST_Values__Token</c>) and the command line (<c>--assembly …</c>); the later wins. Secrets belong into the environment.
/// </summary>
internal sealed record HostSettings
{
    /// <summary>What the names of its environment variables begin with.</summary>
    public const string EnvironmentPrefix = "AGENTHUB_ADAPTERHOST_";

    private const int FewestSecretChars = 32;

    /// <summary>Path of the adapter's assembly; no default.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>Which adapter of the assembly, by the name its factory answers to; needed only when there are several.</summary>
    public string Product { get; init; } = "";

    /// <summary>Where it listens; loopback only, port 0 takes a free one. <c>http://127.0.0.1:5190</c> unless set.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5190";

    /// <summary>What a question must bring as bearer token, at least 32 characters; no default.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Id of the system in the installation. <c>remote</c> unless set.</summary>
    public string SystemId { get; init; } = "remote";

    /// <summary>Root of the vendor's API.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Everything else the adapter wants to know.</summary>
    public Dictionary<string, string> Values { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Largest answer of the system that is read, in bytes; 1 KiB to 64 MiB, 2 MiB unless set.</summary>
    public long MaxBodyBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Connections to the system at a time; 1 to 256, 8 unless set.</summary>
    public int MaxConcurrent { get; init; } = 8;

    /// <summary>Stop as soon as standard input closes: whoever started the process is gone.</summary>
    public bool StopWithInput { get; init; }

    /// <summary>Reads them; a value that is no number or word of its kind is left to <see cref="Faults"/> or named at once.</summary>
    /// <exception cref="InvalidDataException">The file is missing or no JSON, or a value is not of its kind.</exception>
    public static HostSettings From(string[] args)
    {
        try
        {
            var commandLine = new ConfigurationBuilder().AddCommandLine(args).Build();
            var all = new ConfigurationBuilder();
            if (commandLine["settings"] is { } file) all.AddJsonFile(Path.GetFullPath(file), optional: false);
            return all.AddEnvironmentVariables(EnvironmentPrefix).AddCommandLine(args).Build().Get<HostSettings>() ?? new();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or InvalidDataException or FileNotFoundException)
        {
            throw new InvalidDataException($"The settings cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Every fault as a sentence; empty when all is well. What the adapter itself wants is its factory's to check.</summary>
    public IEnumerable<string> Faults()
    {
        if (Assembly.Length == 0) yield return "Assembly is missing: the path of the adapter's .dll";
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != "http" || !IPAddress.TryParse(url.Host, out var address) || !IPAddress.IsLoopback(address))
            yield return $"Url must be http on a loopback address such as http://127.0.0.1:5190, is {Url}";
        if (Secret.Length < FewestSecretChars || Secret.Any(c => c is <= ' ' or >= '\x7f'))
            yield return $"Secret must have at least {FewestSecretChars} visible ASCII characters: set {EnvironmentPrefix}Secret";
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out _)) yield return $"BaseUrl must be the absolute address of the system, is {(BaseUrl.Length == 0 ? "missing" : BaseUrl)}";
        if (MaxBodyBytes is < 1024 or > 64 * 1024 * 1024) yield return $"MaxBodyBytes must be between 1 KiB and 64 MiB, is {MaxBodyBytes}";
        if (MaxConcurrent is < 1 or > 256) yield return $"MaxConcurrent must be between 1 and 256, is {MaxConcurrent}";
    }

    /// <summary>What goes to the adapter. Only for settings without faults.</summary>
    public AdapterSettings ForAdapter() => new() { SystemId = SystemId, BaseUrl = new Uri(BaseUrl), Values = Values };
}
