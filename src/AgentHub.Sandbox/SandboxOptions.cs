using System.Globalization;
using System.Net;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox;

/// <summary>Settings of the sandbox process. Given on the command line (<c>--url=…</c>) or, for the secret, in the environment.</summary>
public sealed record SandboxOptions
{
    /// <summary>Environment variable that carries the secret, so that no process list shows it.</summary>
    public const string SecretVariable = "AGENTHUB_SANDBOX_SECRET";

    /// <summary>Where it listens; loopback only, port 0 takes a free one. <c>http://127.0.0.1:5090</c> unless set.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:5090");

    /// <summary>The hub that gets the events. <c>http://127.0.0.1:5080</c> unless set.</summary>
    public Uri Hub { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>Signs events and clock requests, and checks commands. No default.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Source of the events; the hub looks the secret up by it.</summary>
    public string Source { get; init; } = "/switch/sandbox";

    /// <summary>Folder with further scenario files; null for the built-in ones alone.</summary>
    public string? ScenarioFolder { get; init; }

    /// <summary>Scenario whose people the systems hold before any is started.</summary>
    public string Scenario { get; init; } = "A";

    /// <summary>Customers made from <see cref="Seed"/> beside the people of the scenario files.</summary>
    /// <value>Between 0 and 50,000; 10,000 unless set.</value>
    public int Customers { get; init; } = 10_000;

    /// <summary>What they are made from: the same number makes the same customers.</summary>
    /// <value>0 or more; 1 unless set.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Stop as soon as standard input closes: whoever started the process is gone.</summary>
    public bool StopWithInput { get; init; }

    /// <summary>Answers one system may hold back, and requests it may leave hanging, at a time; 100 unless set.</summary>
    public int MaxHeldPerSystem { get; init; } = 100;

    /// <summary>Calls placed by hand that may be open at a time; 20 unless set.</summary>
    public int MaxFreeCalls { get; init; } = 20;

    /// <summary>Runs kept for reading after they are over; 20 unless set.</summary>
    public int MaxRuns { get; init; } = 20;

    /// <summary>Events that may wait for the hub; 5,000 unless set. Beyond it the switch refuses commands.</summary>
    public int MaxEventsWaiting { get; init; } = 5_000;

    /// <summary>Every fault as a sentence; empty when all is well.</summary>
    public IEnumerable<string> Faults()
    {
        if (Url.Scheme != "http" || !IPAddress.TryParse(Url.Host, out var address) || !IPAddress.IsLoopback(address))
            yield return $"--url must be http on a loopback address such as http://127.0.0.1:5090, is {Url}";
        if (Hub.Scheme is not ("http" or "https")) yield return $"--hub must be an http address, is {Hub}";
        if (Secret.Length < 32) yield return $"the secret must have at least 32 characters; set {SecretVariable}";
        if (Customers is < 0 or > Population.Most) yield return $"--customers must be between 0 and {Population.Most}, is {Customers}";
        if (Seed < 0) yield return $"--seed must be 0 or more, is {Seed}";
        if (ScenarioFolder is not null && !Directory.Exists(ScenarioFolder)) yield return $"--scenarios names a folder that is not there: {ScenarioFolder}";
    }

    /// <summary>From a command line and the environment.</summary>
    /// <exception cref="InvalidOperationException">An address or a number is none.</exception>
    public static SandboxOptions From(string[] args, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var usual = new SandboxOptions();
        return new()
        {
            Secret = environment(SecretVariable) ?? "",
            Url = Address("url") ?? usual.Url,
            Hub = Address("hub") ?? usual.Hub,
            Source = given["source"] ?? usual.Source,
            ScenarioFolder = given["scenarios"],
            Customers = Number("customers") ?? usual.Customers,
            Seed = Number("seed") ?? usual.Seed,
            StopWithInput = given["stop-with-input"] == "true",
        };

        int? Number(string name) => given[name] is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InvalidOperationException($"--{name} must be a whole number, is {text}");

        Uri? Address(string name) => given[name] is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri
            : throw new InvalidOperationException($"--{name} must be an address such as http://127.0.0.1:5090, is {text}");
    }
}
