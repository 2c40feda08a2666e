using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace AgentHub.Server.Adapters.Hosts;

/// <summary>How the adapter host is started, and what it says when it listens.</summary>
internal static class HostProgram
{
    /// <summary>Exit code of a host whose settings or assembly have faults; it has listed them on standard error.</summary>
    public const int FaultyStart = 64;

    private const string Prefix = "AGENTHUB_ADAPTERHOST_";
    private const string ReadyMark = "The adapter listens on ";

    /// <summary>Variables that a .NET program needs of its surroundings. Nothing else of the server's own environment, where secrets are, reaches an adapter.</summary>
    private static readonly string[] Passed =
        ["PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE", "DOTNET_ROOT", "DOTNET_gcServer", "SSL_CERT_DIR", "SSL_CERT_FILE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "adapter-host", "AgentHub.AdapterHost.dll");

    /// <summary>How to start it for one system.</summary>
    /// <param name="id">Of the system.</param>
    /// <param name="system">Its settings, without faults.</param>
    /// <param name="limits">What holds for it.</param>
    /// <param name="secret">What questions will bring.</param>
    public static ProcessStartInfo StartInfo(string id, SystemOptions system, Limits limits, string secret)
    {
        var self = Environment.ProcessPath;
        var start = new ProcessStartInfo(Path.GetFileNameWithoutExtension(self) == "dotnet" ? self! : "dotnet", [ProgramPath])
        {
            WorkingDirectory = Path.GetDirectoryName(system.Host.FullPath()),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var passed = Passed.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).Where(v => v.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in passed) start.Environment[name] = value;
        // In the environment and not on the command line, which every user of the machine can read.
        void Set(string name, string value) => start.Environment[Prefix + name] = value;
        Set("Assembly", system.Host.FullPath());
        Set("Product", system.Product);
        Set("Url", "http://127.0.0.1:0");
        Set("Secret", secret);
        Set("SystemId", id);
        Set("BaseUrl", system.BaseUrl);
        Set("MaxBodyBytes", limits.MaxBodyBytes.ToString(CultureInfo.InvariantCulture));
        Set("MaxConcurrent", limits.MaxConcurrent.ToString(CultureInfo.InvariantCulture));
        Set("StopWithInput", "true");
        foreach (var (name, value) in system.Values) Set("Values__" + name, value);
        start.Environment["DOTNET_GCHeapHardLimit"] = ((long)system.Host.MaxMemoryMb << 20).ToString("X", CultureInfo.InvariantCulture);
        // No dump of a crashed adapter's memory, which is full of customers.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    /// <summary>Where it listens, when this line of its output says so; loopback only.</summary>
    public static IPEndPoint? AddressIn(string line) =>
        line.StartsWith(ReadyMark, StringComparison.Ordinal) && Uri.TryCreate(line[ReadyMark.Length..], UriKind.Absolute, out var uri)
        && IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address) && uri.Port > 0 ? new(address, uri.Port) : null;
}
