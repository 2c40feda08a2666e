using System.Diagnostics;

namespace AgentHub.Ledger.Tests.Backup;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly TemporaryFile _backup = new();

    public void Dispose()
    {
        _file.Dispose();
        _backup.Dispose();
    }

    [Fact]
    public async Task A_back_up_made_while_calls_go_on_holds_every_event_acknowledged_before_it_began()
    {
        if (!HasSqlite()) throw Skip.Because("sqlite3 is not installed here (Debian's package is sqlite3)");
        IReadOnlyList<Core.Interactions.ContactEvent> before;
        await using (var ledger = new SqlLedger(_file.ConnectionString))
        {
            await using var calls = new CallsUnderWay(ledger);
            before = await calls.AcknowledgedAsync();
            await DocumentedCommands.RunAsync("Back up SQLite", null, ("LEDGER_FILE", _file.Path), ("BACKUP_FILE", _backup.Path));
        }

        await DocumentedCommands.RunAsync("Restore SQLite", null, ("LEDGER_FILE", _file.Path), ("BACKUP_FILE", _backup.Path));

        await using var restored = new SqlLedger(_file.ConnectionString);
        await CallsUnderWay.AssertHasAllAsync(restored, before);
    }

    private static bool HasSqlite()
    {
        using var which = Process.Start(new ProcessStartInfo("bash", ["-c", "command -v sqlite3 >/dev/null"]))!;
        which.WaitForExit(10_000);
        return which.HasExited && which.ExitCode == 0;
    }
}
