using System.Diagnostics;
using AgentHub.Browser.Tests.Running;

namespace AgentHub.Redis.Tests.Running;

/// <summary>
/// A real redis-server of this test's own: loopback, nothing saved, and the very user that docs/concepts/redis.md describes.
/// Stopped by its process id. Dispose it.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    /// <summary>Of the restricted default user.</summary>
    public const string Password = "pw-of-agenthub";

    private const string AdminPassword = "pw-of-the-test";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-redis-");
    private readonly TestCertificates? _tls;
    private Process? _process;

    private RedisServer(TestCertificates? tls) => _tls = tls;

    public int Port { get; } = FreePort.Take();

    /// <summary>As an operator writes it.</summary>
    public string ConnectionString => $"127.0.0.1:{Port},password={Password}" + (_tls is null ? "" : ",ssl=true,sslHost=localhost");

    public static async Task<RedisServer> StartAsync(TestCertificates? tls = null)
    {
        var server = new RedisServer(tls);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it, empty, and waits until it takes commands.</summary>
    public async Task StartAgainAsync()
    {
        var file = Path.Combine(_folder.FullName, "redis.conf");
        await File.WriteAllTextAsync(file, Configuration());
        var start = new ProcessStartInfo("redis-server", [file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new List<string>();
        _process.OutputDataReceived += (_, line) => Look(line.Data);
        _process.ErrorDataReceived += (_, line) => Look(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Task.WhenAny(ready.Task, _process.WaitForExitAsync()).WaitAsync(Patience);
        if (!ready.Task.IsCompleted) throw new InvalidOperationException("redis-server ended: " + string.Join('\n', output));

        void Look(string? line)
        {
            if (line is null) return;
            lock (output) output.Add(line);
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal)) ready.TrySetResult();
        }
    }

    /// <summary>As a crash does it.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
        _process = null;
    }

    /// <summary>It keeps its connections and answers nothing.</summary>
    public Task HangAsync() => SignalAsync("STOP");

    /// <summary>It answers again, also what it was asked meanwhile.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary>Runs one command as a user who may do everything, and returns what redis-cli prints.</summary>
    public Task<string> AdminAsync(params string[] command)
    {
        string[] tls = _tls is null ? [] : ["--tls", "--cacert", _tls.AuthorityFile];
        return RunAsync("redis-cli", ["-h", "localhost", "-p", $"{Port}", .. tls, "--user", "test", "--pass", AdminPassword, "--no-auth-warning", .. command]);
    }

    /// <summary>Every key with everything in it, as text in which bytes that are no text are escaped.</summary>
    public async Task<string> DumpAsync()
    {
        const string script =
            """
            local out = {}
            for _, key in ipairs(redis.call('KEYS', '*')) do
              out[#out + 1] = key
              if redis.call('TYPE', key).ok == 'hash' then
                for _, v in ipairs(redis.call('HGETALL', key)) do out[#out + 1] = v end
              else
                out[#out + 1] = redis.call('GET', key)
              end
            end
            return out
            """;
        return await AdminAsync("EVAL", script, "0");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    private string Configuration() =>
        $"""
        bind 127.0.0.1
        {(_tls is null ? $"port {Port}" : $"port 0\ntls-port {Port}\ntls-cert-file {_tls.ServerFile}\ntls-key-file {_tls.ServerKeyFile}\ntls-ca-cert-file {_tls.AuthorityFile}\ntls-auth-clients no")}
        save ""
        appendonly no
        dir {_folder.FullName}
        user default on >{Password} ~ah:* &ah:* +@all -@dangerous -@admin
        user test on >{AdminPassword} ~* &* +@all

        """;

    private Task SignalAsync(string signal) => RunAsync("kill", ["-" + signal, $"{_process!.Id}"]);

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await error}{output}");
    }
}
