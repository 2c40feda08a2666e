using System.Data.Common;
using Dapper;

namespace AgentHub.Ledger.Schema;

/// <summary>
/// Brings a ledger's tables up to this version: applies the missing scripts in order, each in a transaction of its own, and
/// refuses a ledger whose scripts were changed or which a newer version has touched.
/// </summary>
internal static class ScriptRunner
{
    /// <summary>Longest time one script may take.</summary>
    private const int ScriptSeconds = 3600;

    private const string Table =
        "CREATE TABLE IF NOT EXISTS ledger_script (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)";

    /// <exception cref="LedgerException">The ledger does not fit to this version.</exception>
    public static async Task ApplyAsync(DbConnection connection, IReadOnlyList<Script> scripts, Func<string, string> translate, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(Table, cancellationToken: cancellationToken));
        var applied = (await connection.QueryAsync<Applied>(new CommandDefinition(
            "SELECT number, name, checksum FROM ledger_script ORDER BY number", cancellationToken: cancellationToken))).ToDictionary(a => a.Number);

        foreach (var unknown in applied.Values.Where(a => scripts.All(s => s.Number != a.Number)))
            throw new LedgerException($"The ledger was already changed by script {unknown.Name}, which this version does not have. Start the version that applied it, or a newer one.");

        foreach (var script in scripts)
            if (!applied.TryGetValue(script.Number, out var known)) await ApplyAsync(connection, script, translate, cancellationToken);
            else if (known.Checksum != script.Checksum)
                throw new LedgerException($"Script {script.Name} is not the one this ledger was made with (checksum {known.Checksum[..12]} applied, {script.Checksum[..12]} built in). A released script is never changed: restore it, and put the change into a new one.");
    }

    private static async Task ApplyAsync(DbConnection connection, Script script, Func<string, string> translate, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await WasAppliedAsync(transaction, script, cancellationToken)) return;
            await connection.ExecuteAsync(new CommandDefinition(translate(script.Text), transaction: transaction, commandTimeout: ScriptSeconds, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition(
                "INSERT INTO ledger_script (number, name, checksum) VALUES (@Number, @Name, @Checksum)", script, transaction, cancellationToken: cancellationToken));
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException e)
        {
            throw new LedgerException($"Script {script.Name} could not be applied, and nothing of it was: {e.Message}", e);
        }
    }

    /// <summary>Looked at again within the transaction: another process may have been first.</summary>
    private static async Task<bool> WasAppliedAsync(DbTransaction transaction, Script script, CancellationToken cancellationToken) =>
        await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COUNT(*) FROM ledger_script WHERE number = @Number", new { Number = (long)script.Number }, transaction, cancellationToken: cancellationToken)) > 0;

    private sealed class Applied
    {
        public long Number { get; init; }
        public string Name { get; init; } = "";
        public string Checksum { get; init; } = "";
    }
}
