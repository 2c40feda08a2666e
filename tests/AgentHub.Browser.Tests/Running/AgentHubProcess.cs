using System.Diagnostics;
using System.Text;

namespace AgentHub.Browser.Tests.Running;

/// <summary>The real server with its sandbox, as <c>dotnet run</c> starts it, on ports and a ledger of its own.</summary>
internal sealed class AgentHubProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly string _folder;

    private AgentHubProcess(Process process, string folder, int port, int sandboxPort)
    {
        (_process, _folder, Port, SandboxPort) = (process, folder, port, sandboxPort);
        Sandbox = new(new Uri($"http://127.0.0.1:{sandboxPort}"));
    }

    public int Port { get; }
    public int SandboxPort { get; }
    public SandboxApi Sandbox { get; }

    /// <summary>What the server and its sandbox wrote so far.</summary>
    public string Output { get { lock (_output) return _output.ToString(); } }

    public static async Task<AgentHubProcess> StartAsync(params (string Key, string Value)[] settings)
    {
        var (port, sandboxPort) = (FreePort.Take(), FreePort.Take());
        var folder = Directory.CreateTempSubdirectory("agenthub-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "AgentHub.Server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(Repository.ServerDll);
        foreach (var (key, value) in Settings(port, sandboxPort, folder).Concat(settings)) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var running = new AgentHubProcess(Process.Start(start)!, folder, port, sandboxPort);
        running.Listen();
        await running.ReadyAsync();
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Sandbox.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(string, string)> Settings(int port, int sandboxPort, string folder)
    {
        var sandbox = $"http://127.0.0.1:{sandboxPort}";
        return
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"),
            ("ConnectionStrings:Ledger", $"Data Source={Path.Combine(folder, "ledger.db")}"),
            ("AgentHub:Sandbox:Url", sandbox),
            ("AgentHub:Interactions:Switch:Url", sandbox),
            ("AgentHub:Adapters:Systems:crm:BaseUrl", sandbox + "/hubspot/"),
            ("AgentHub:Adapters:Systems:erp:BaseUrl", sandbox + "/business-central/"),
            ("AgentHub:Adapters:Systems:tickets:BaseUrl", sandbox + "/zendesk/"),
        ];
    }

    private void Listen()
    {
        void Keep(object _, DataReceivedEventArgs line) { lock (_output) _output.AppendLine(line.Data); }
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{Port}") };
        var began = TimeProvider.System.GetTimestamp();
        while (!_process.HasExited && TimeProvider.System.GetElapsedTime(began) < StartLimit)
        {
            if (await AnswersAsync(http, "/readyz") && await Sandbox.AnswersAsync()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
        throw new InvalidOperationException($"The server did not become ready. It wrote:\n{Output}");
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var response = await http.GetAsync(path);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
