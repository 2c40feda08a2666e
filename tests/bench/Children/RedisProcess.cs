namespace AgentHub.Bench.Children;

/// <summary>A redis-server of the bench's own: loopback, nothing saved.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-bench-");
    private ChildProcess? _process;

    public Uri Address { get; private set; } = null!;

    public TimeSpan Cpu => _process!.Cpu;

    /// <exception cref="PeerMissingException">redis-server is not installed.</exception>
    public static async Task<RedisProcess> StartAsync(CancellationToken cancellationToken)
    {
        var program = InstalledProgram.Require("redis-server", "redis-server");
        var redis = new RedisProcess();
        try
        {
            var port = LocalPort.Free();
            redis._process = ChildProcess.Start(program, ["--bind", "127.0.0.1", "--port", $"{port}", "--save", "", "--appendonly", "no", "--dir", redis._folder.FullName], redis._folder.FullName);
            await LocalPort.WhenOpenAsync(redis._process, port, cancellationToken);
            redis.Address = new Uri($"redis://127.0.0.1:{port}");
            return redis;
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
