using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AgentHub.Testing.Databases;

/// <summary>
/// A real PostgreSQL server for tests, from the machine's own package: in a temporary folder, on loopback, on a free port,
/// stopped and gone with the test. Its databases order text as people do, which a ledger must not depend on.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "agenthub";
    private const int FirstPort = 20_000; // below the range the system gives to clients
    private const int LastPort = 32_000;
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly PostgresPrograms _programs;
    private Process? _process;
    private int _databases;

    private PostgresServer(string folder, PostgresPrograms programs, int port) => (_folder, _programs, Port) = (folder, programs, port);

    /// <summary>On 127.0.0.1; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>Where <c>pg_dump</c> and its siblings lie.</summary>
    public string ProgramsFolder => _programs.Folder;

    /// <summary>Why tests cannot have a server here, as a sentence; null when they can.</summary>
    public static string? Missing => PostgresPrograms.Find(out var problem) is null ? problem : null;

    /// <summary>Makes a server and waits until it answers: about 2 s.</summary>
    /// <param name="synced">False where only the tests' own crash matters: a killed server still keeps what it acknowledged, a machine without power would not.</param>
    /// <exception cref="InvalidOperationException">There is none here (see <see cref="Missing"/>), or it did not start.</exception>
    public static async Task<PostgresServer> StartAsync(bool synced = false)
    {
        var programs = PostgresPrograms.Find(out var problem) ?? throw new InvalidOperationException(problem);
        var server = new PostgresServer(Directory.CreateTempSubdirectory("agenthub-postgres-").FullName, programs, FreePort());
        try
        {
            await programs.OwnAsync(server._folder);
            await programs.RunAsync("initdb", "-D", server.Data, "-U", User, "-A", "trust", "--no-sync", "--no-instructions",
                "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US");
            await server.WriteSettingsAsync(synced);
            await server.LaunchAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database and returns how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "t" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await SqlAsync("postgres", $"CREATE DATABASE {name} TEMPLATE template0");
        return ConnectionString(name);
    }

    /// <summary>How Npgsql connects to a database of this server.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username={User};Database={database}";

    /// <summary>The same as an address, as PostgreSQL's own programs take it.</summary>
    public string Address(string database) => $"postgresql://{User}@127.0.0.1:{Port}/{database}";

    /// <summary>Runs SQL by <c>psql</c>, stopping at the first error; returns what it printed.</summary>
    public Task<string> SqlAsync(string database, string sql) => _programs.RunAsync("psql", [.. Psql(database), "-c", sql]);

    /// <summary>Runs a file of SQL, such as a dump.</summary>
    public Task<string> SqlFileAsync(string database, string file) => _programs.RunAsync("psql", [.. Psql(database), "-f", file]);

    /// <summary>Stops without finishing anything, as a crash does, and starts again; returns when it answers.</summary>
    public async Task CrashAndRestartAsync()
    {
        await CrashAsync();
        await StartAgainAsync();
    }

    /// <summary>Stops without finishing anything.</summary>
    public async Task CrashAsync()
    {
        if (_process is not { } process) return;
        if (!process.HasExited) await _programs.SucceedsAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-s", "-w", "-t", "30");
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Starts again after <see cref="CrashAsync"/>; returns when it answers.</summary>
    public Task StartAgainAsync() => LaunchAsync();

    /// <summary>Stops the server and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private string[] Psql(string database) => ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", Address(database)];

    private string Log => Path.Combine(_folder, "log");

    /// <summary>As our own child, so that it goes with our process group should we be killed.</summary>
    private async Task LaunchAsync()
    {
        _process = _programs.Launch(Log, "postgres", "-D", Data);
        using var limit = new CancellationTokenSource(StartLimit);
        while (!_process.HasExited && !limit.IsCancellationRequested)
        {
            if (await _programs.SucceedsAsync("pg_isready", "-q", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture))) return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
        throw new InvalidOperationException("PostgreSQL did not start: " + (File.Exists(Log) ? await File.ReadAllTextAsync(Log) : "it wrote no log"));
    }

    private Task WriteSettingsAsync(bool synced) => File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"),
        $"""

        listen_addresses = '127.0.0.1'
        port = {Port}
        unix_socket_directories = '{_folder}'
        fsync = {(synced ? "on" : "off")}
        max_connections = 100
        shared_buffers = 32MB

        """);

    private static int FreePort()
    {
        for (var attempts = 0; attempts < 100; attempts++)
        {
            var port = Random.Shared.Next(FirstPort, LastPort);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }
        throw new InvalidOperationException($"No free port between {FirstPort} and {LastPort} was found for PostgreSQL.");
    }
}
