using System.Diagnostics;

namespace AgentHub.Testing.Databases;

/// <summary>The programs of an installed PostgreSQL, run as somebody who may run a server: never root.</summary>
internal sealed class PostgresPrograms
{
    private const string Installed = "/usr/lib/postgresql";
    private const string ServerUser = "postgres";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly string[] NeedsServerUser = ["initdb", "pg_ctl", "postgres"];

    private readonly bool _asServerUser;

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    private PostgresPrograms(string folder, bool asServerUser) => (Folder, _asServerUser) = (folder, asServerUser);

    /// <summary>Those of the newest version installed, or null and why there are none.</summary>
    public static PostgresPrograms? Find(out string? problem)
    {
        var folder = Versions().FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")));
        problem = folder is null ? $"PostgreSQL is not installed here (no {Installed}/*/bin/initdb; Debian's package is postgresql)"
            : Environment.IsPrivilegedProcess && !KnowsServerUser() ? $"PostgreSQL does not run as root, and there is no user {ServerUser} to run it as"
            : null;
        return problem is null ? new(folder!, Environment.IsPrivilegedProcess) : null;
    }

    /// <summary>Gives a folder to whom the server runs as.</summary>
    public Task OwnAsync(string folder) => _asServerUser ? RunFileAsync(["chown", ServerUser, folder]) : Task.CompletedTask;

    /// <summary>Runs one and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed, or took more than 2 minutes; the message holds what it said.</exception>
    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Folder, program), .. arguments];
        var (code, output) = await RunFileAsync(NeedsServerUser.Contains(program) ? AsServerUser(command) : command);
        return code == 0 ? output : throw new InvalidOperationException($"{program} failed with {code}: {output}");
    }

    /// <summary>Runs one and says whether it succeeded.</summary>
    public async Task<bool> SucceedsAsync(string program, params string[] arguments)
    {
        try
        {
            await RunAsync(program, arguments);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Starts one that goes on; what it says is added to a file.</summary>
    public Process Launch(string log, string program, params string[] arguments)
    {
        var command = AsServerUser(["sh", "-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1 </dev/null", "sh", log, Path.Combine(Folder, program), .. arguments]);
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" })!;
    }

    private string[] AsServerUser(string[] command) => _asServerUser ? ["runuser", "-u", ServerUser, "--", .. command] : command;

    private static IEnumerable<string> Versions() => Directory.Exists(Installed)
        ? Directory.GetDirectories(Installed).OrderByDescending(f => int.TryParse(Path.GetFileName(f), out var version) ? version : 0).Select(f => Path.Combine(f, "bin"))
        : [];

    private static bool KnowsServerUser() =>
        File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(l => l.StartsWith(ServerUser + ":", StringComparison.Ordinal));

    private static async Task<(int Code, string Output)> RunFileAsync(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{string.Join(' ', command)} took more than {Limit.TotalMinutes:0} minutes and was stopped.");
        }
        return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await error);
    }
}
