using System.Diagnostics;
using System.Text;

namespace AgentHub.Browser.Tests.Running;

/// <summary>The real server, as <c>dotnet run</c> starts it, on ports and a ledger of its own unless told otherwise.</summary>
internal sealed class AgentHubProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly string _folder;
    private int _disposed;

    private AgentHubProcess(Process process, string folder, ServerPlace place)
    {
        (_process, _folder, Place) = (process, folder, place);
        Sandbox = new(new Uri($"http://127.0.0.1:{place.SandboxPort}"));
    }

    public ServerPlace Place { get; }

    public int Port => Place.Port;
    public int SandboxPort => Place.SandboxPort;
    public SandboxApi Sandbox { get; }

    /// <summary>What the server and its sandbox wrote so far.</summary>
    public string Output { get { lock (_output) return _output.ToString(); } }

    /// <summary>Starts one with a sandbox of its own and waits until both answer.</summary>
    public static Task<AgentHubProcess> StartAsync(params (string Key, string Value)[] settings) => StartAsync(new(FreePort.Take(), FreePort.Take()), settings);

    /// <summary>Starts one at a place and waits until it is ready.</summary>
    public static async Task<AgentHubProcess> StartAsync(ServerPlace place, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("agenthub-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "AgentHub.Server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(Repository.ServerDll);
        foreach (var (key, value) in Settings(place, folder).Concat(settings)) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var running = new AgentHubProcess(Process.Start(start)!, folder, place);
        running.Listen();
        try
        {
            await running.ReadyAsync();
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
        return running;
    }

    /// <summary>Ends it without a word, as a crash does; a sandbox that it started ends with it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a rolling restart does, and waits until it has; browsers that are connected must not hold it up.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(StopLimit);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Sandbox.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(string, string)> Settings(ServerPlace place, string folder)
    {
        var sandbox = $"http://127.0.0.1:{place.SandboxPort}";
        return
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{place.Port}"),
            ("ConnectionStrings:Ledger", $"Data Source={Path.Combine(folder, "ledger.db")}"),
            ("AgentHub:Sandbox:Url", sandbox),
            ("AgentHub:Sandbox:Start", place.StartsSandbox ? "true" : "false"),
            ("AgentHub:Interactions:Switch:Url", sandbox),
            ("AgentHub:Adapters:Systems:crm:BaseUrl", sandbox + "/hubspot/"),
            ("AgentHub:Adapters:Systems:erp:BaseUrl", sandbox + "/business-central/"),
            ("AgentHub:Adapters:Systems:tickets:BaseUrl", sandbox + "/zendesk/"),
            ("AgentHub:Adapters:Systems:amr-2014:BaseUrl", sandbox + "/amr-2014/"),
            ("AgentHub:Adapters:Systems:carrier:BaseUrl", sandbox + "/carrier/"),
            ("AgentHub:Adapters:Systems:network:BaseUrl", sandbox + "/network-status/"),
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
            // A process that starts is asked until it answers: nothing tells when its port opens.
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
