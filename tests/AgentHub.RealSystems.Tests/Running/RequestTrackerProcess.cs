using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Browser.Tests.Running;

namespace AgentHub.RealSystems.Tests.Running;

/// <summary>A Request Tracker from Debian's packages with a database of its own, filled with the people of scenario A.</summary>
internal sealed class RequestTrackerProcess : IAsyncDisposable
{
    /// <summary>Its own links lead here, where nobody listens: whoever followed one would fail.</summary>
    public const int PortInLinks = 9;

    // About 10 s and 3 s on an idle machine; how much more a busy one needs is not what is tested.
    private static readonly TimeSpan ProvisionLimit = TimeSpan.FromSeconds(400);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(200);
    private readonly string _folder;
    private readonly Process _process;
    private readonly StringBuilder _output;

    private RequestTrackerProcess(string folder, int port, Process process, StringBuilder output)
    {
        (_folder, _process, _output) = (folder, process, output);
        Address = new($"http://127.0.0.1:{port}/");
        Http = new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("root:password"u8));
    }

    public Uri Address { get; }

    /// <summary>A token whose owner may read telephone numbers.</summary>
    public string Token => File.ReadAllText(Path.Combine(_folder, "token"));

    /// <summary>A token whose owner may do what tickets need and no more.</summary>
    public string LeastToken => File.ReadAllText(Path.Combine(_folder, "token-least"));

    /// <summary>Asks it behind the adapter's back, as its administrator.</summary>
    public HttpClient Http { get; }

    private static string Script => Path.Combine(Repository.Root, "tests", "real-systems", "request-tracker", "rt");

    /// <summary>Debian packages that are missing for it; empty when all are there, and a reason when that cannot be told.</summary>
    public static string Missing()
    {
        if (!OperatingSystem.IsLinux()) return "it runs on Linux only";
        using var asked = Start(Path.GetTempPath(), "missing");
        return asked.WaitForExit(TimeSpan.FromSeconds(120)) && asked.ExitCode == 0 ? asked.StandardOutput.ReadToEnd().ReplaceLineEndings(" ").Trim() : "dpkg does not answer";
    }

    public static async Task<RequestTrackerProcess> StartAsync()
    {
        var (folder, port, output) = (Directory.CreateTempSubdirectory("agenthub-rt-").FullName, FreePort.Take(), new StringBuilder());
        try
        {
            await ProvisionAsync(folder, port, output);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
        var serving = Start(folder, "serve", folder);
        Listen(serving, output);
        var running = new RequestTrackerProcess(folder, port, serving, output);
        await running.ReadyAsync();
        return running;
    }

    /// <summary>Reads a resource of its REST API, such as <c>ticket/5512/history?fields=Data</c>.</summary>
    /// <remarks>Its rows have members that differ in case only (<c>type</c>, <c>Type</c>).</remarks>
    public async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await Http.GetStringAsync($"REST/2.0/{path}"))!;

    /// <summary>Sends a body, its members written as they are called, with an <c>If-Match</c> where one is given.</summary>
    public async Task<(System.Net.HttpStatusCode Status, JsonNode? Answer)> SendAsync(HttpMethod method, string path, object body, string? version = null)
    {
        using var request = new HttpRequestMessage(method, $"REST/2.0/{path}") { Content = JsonContent.Create(body, options: JsonSerializerOptions.Default) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Stops it with its workers and throws its data away.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task ProvisionAsync(string folder, int port, StringBuilder output)
    {
        using var provisioning = Start(folder, "provision", folder, $"{port}", $"{PortInLinks}");
        Listen(provisioning, output);
        using var limit = new CancellationTokenSource(ProvisionLimit, TimeProvider.System);
        try
        {
            await provisioning.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            provisioning.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"Request Tracker was not made within {ProvisionLimit.TotalSeconds} s. It wrote:\n{Said(output)}");
        }
        if (provisioning.ExitCode != 0) throw new InvalidOperationException($"Request Tracker could not be made. It wrote:\n{Said(output)}");
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("bash was not started.");
    }

    private static void Listen(Process process, StringBuilder output)
    {
        void Keep(object _, DataReceivedEventArgs line)
        {
            lock (output)
            {
                if (output.Length < 64 * 1024) output.AppendLine(line.Data);
            }
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static string Said(StringBuilder output)
    {
        lock (output) return output.ToString();
    }

    /// <summary>Each of its four workers takes seconds for its first question; afterwards all are alike.</summary>
    private Task WarmAsync() => Task.WhenAll(Enumerable.Range(0, 8).Select(i => ReadAsync(i % 2 == 0 ? "tickets?query=id>0&per_page=1&fields=Subject,Requestor" : "users?per_page=1&fields=Name")));

    private async Task ReadyAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!_process.HasExited && TimeProvider.System.GetElapsedTime(began) < StartLimit)
        {
            try
            {
                using var answer = await Http.GetAsync("REST/2.0/rt");
                if (answer.IsSuccessStatusCode)
                {
                    await WarmAsync();
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
        var said = Said(_output);
        await DisposeAsync();
        throw new InvalidOperationException($"Request Tracker did not become ready. It wrote:\n{said}");
    }
}
