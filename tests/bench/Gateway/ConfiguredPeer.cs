using AgentHub.Bench.Children;

namespace AgentHub.Bench.Gateway;

/// <summary>A program of somebody else, started with a configuration file in a folder of its own; both go with it.</summary>
internal sealed class ConfiguredPeer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-bench-");
    private ChildProcess? _process;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<GatewayPeer> StartAsync(string name, string program, string file, Func<PeerConfiguration, string> text,
        Func<PeerConfiguration, IReadOnlyList<string>> arguments, Uri backEnd, CancellationToken cancellationToken)
    {
        var peer = new ConfiguredPeer();
        try
        {
            var configuration = new PeerConfiguration(peer._folder.FullName, Path.Combine(peer._folder.FullName, file), LocalPort.Free(), backEnd);
            await File.WriteAllTextAsync(configuration.File, text(configuration), cancellationToken);
            peer._process = ChildProcess.Start(program, arguments(configuration), configuration.Folder);
            await LocalPort.WhenOpenAsync(peer._process, configuration.Port, cancellationToken);
            return new(name, peer._process, new Uri($"http://127.0.0.1:{configuration.Port}"), peer);
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
