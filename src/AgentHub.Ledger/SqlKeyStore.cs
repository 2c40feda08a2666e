using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Keys all nodes share; a key once written is never changed.</summary>
internal sealed class SqlKeyStore(LedgerDatabase database, WriteQueue writes) : IKeyStore
{
    public Task<byte[]> GetOrAddAsync(string name, byte[] value, CancellationToken cancellationToken) =>
        writes.WriteAsync(["key/" + name], async t =>
        {
            await t.Connection!.ExecuteAsync("INSERT INTO shared_key (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", new { name, value }, t);
            return await t.Connection!.QuerySingleAsync<byte[]>("SELECT value FROM shared_key WHERE name = @name", new { name }, t);
        }, null, cancellationToken);

    public Task<IReadOnlyDictionary<string, byte[]>> ListAsync(string prefix, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, byte[]>>(async connection =>
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            "SELECT name AS Name, value AS Value FROM shared_key WHERE substr(name, 1, @length) = @prefix", new { prefix, length = prefix.Length }, cancellationToken: cancellationToken));
        return rows.ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);
    }, cancellationToken);

    private sealed class Row
    {
        public string Name { get; init; } = "";
        public byte[] Value { get; init; } = [];
    }
}
