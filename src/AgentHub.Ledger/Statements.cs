using System.Data.Common;
using System.Runtime.CompilerServices;

namespace AgentHub.Ledger;

/// <summary>
/// The writer's statements, each prepared once for its connection: parsing SQL anew takes about a third of an event's time
/// before the commit. They go with the connection. Not thread safe, as the connection is not.
/// </summary>
internal sealed class Statements
{
    private static readonly ConditionalWeakTable<DbConnection, Statements> OfConnections = [];
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>A statement with its values, ready to be executed once; the next call with the same SQL takes it over.</summary>
    /// <param name="transaction">Of the one writer.</param>
    /// <param name="sql">Constant text: each different one is kept as long as the connection.</param>
    /// <param name="values">By parameter name, always the same names for the same SQL; null is NULL.</param>
    public static DbCommand Get(DbTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var connection = transaction.Connection!;
        var command = OfConnections.GetValue(connection, static _ => new()).Find(connection, sql);
        command.Transaction = transaction;
        if (command.Parameters.Count == 0)
            foreach (var (name, _) in values) Add(command, name);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private DbCommand Find(DbConnection connection, string sql)
    {
        if (_prepared.TryGetValue(sql, out var known)) return known;
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return _prepared[sql] = command;
    }

    private static void Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        command.Parameters.Add(parameter);
    }
}
