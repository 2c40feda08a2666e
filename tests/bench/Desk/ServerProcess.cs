using System.Text.Json;
using AgentHub.Bench.Children;

namespace AgentHub.Bench.Desk;

/// <summary>The real server: its own build, in a process of its own, on a SQLite file of its own or of the leg's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo? _own;

    private ServerProcess(ChildProcess process, Uri address, DirectoryInfo? own)
    {
        Process = process;
        Address = address;
        _own = own;
    }

    public ChildProcess Process { get; }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="settings">Paths and values.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="kept">Folder of its ledger, left as it is afterwards, so that sessions outlive the process; null for one of its own.</param>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken, DirectoryInfo? kept = null)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("agenthub-bench-");
        // In a file, not on the command line: thousands of people do not fit there.
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), JsonSerializer.Serialize(settings), cancellationToken);
        var address = new Uri($"http://127.0.0.1:{LocalPort.Free()}");
        var process = ChildProcess.Start(
        [
            Path.Combine(AppContext.BaseDirectory, "AgentHub.Server.dll"), "--environment", "Development", "--urls", address.ToString(),
            "--contentRoot", folder.FullName,
            $"--ConnectionStrings:Ledger=Data Source={Path.Combine(folder.FullName, "ledger.db")}",
        ], folder.FullName);
        var server = new ServerProcess(process, address, kept is null ? folder : null);
        try
        {
            await server.WhenReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartsWithin);
        using var http = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(http, patience.Token))
        {
            if (Process.HasEnded) throw new InvalidOperationException($"The server ended before it was ready.\n{Process.LastLines}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync("/readyz", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _own?.Delete(recursive: true);
    }
}
