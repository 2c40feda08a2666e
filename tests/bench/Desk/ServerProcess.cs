using System.Net;
using System.Net.Sockets;
using AgentHub.Bench.Children;

namespace AgentHub.Bench.Desk;

/// <summary>The real server: its own build, in a process of its own, on a SQLite file of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _folder;

    private ServerProcess(ChildProcess process, Uri address, DirectoryInfo folder)
    {
        Process = process;
        Address = address;
        _folder = folder;
    }

    public ChildProcess Process { get; }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="settings">Paths and values.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("agenthub-bench-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = ChildProcess.Start(
        [
            Path.Combine(AppContext.BaseDirectory, "AgentHub.Server.dll"), "--environment", "Development", "--urls", address.ToString(),
            "--contentRoot", folder.FullName, .. settings.Select(s => $"--{s.Key}={s.Value}"),
            $"--ConnectionStrings:Ledger=Data Source={Path.Combine(folder.FullName, "ledger.db")}",
        ], folder.FullName);
        var server = new ServerProcess(process, address, folder);
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

    /// <summary>Below the range from which outgoing connections are given their ports.</summary>
    private static int FreePort()
    {
        for (var port = 21_000 + Environment.ProcessId % 5_000; port < 32_000; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }

        throw new InvalidOperationException("No port is free between 21000 and 32000.");
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
