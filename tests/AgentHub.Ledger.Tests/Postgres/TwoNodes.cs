using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Ledger.Tests.Conformance;
using AgentHub.Testing.Databases;

namespace AgentHub.Ledger.Tests.Postgres;

/// <summary>Two nodes on one database, as two servers would have it, with what each of them announced.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(string connectionString, LedgerSettings? settings)
    {
        ConnectionString = connectionString;
        A = new SqlLedger(connectionString, AnnouncedByA, settings);
        B = new SqlLedger(connectionString, AnnouncedByB, settings);
    }

    public string ConnectionString { get; }

    public SqlLedger A { get; }

    public SqlLedger B { get; }

    public RecordedCommits AnnouncedByA { get; } = new();

    public RecordedCommits AnnouncedByB { get; } = new();

    public static async Task<TwoNodes> StartAsync(PostgresServer server, LedgerSettings? settings = null, string options = "")
    {
        var nodes = new TwoNodes(await server.CreateDatabaseAsync() + options, settings);
        await Task.WhenAll(nodes.A.CheckAsync(default), nodes.B.CheckAsync(default)); // also: both find no tables, and make them
        return nodes;
    }

    /// <summary>Appends an event through a node chosen by chance, or through both.</summary>
    public async Task<int> AppendAsync(Random random, ContactEvent e)
    {
        var through = random.Next(5) switch { 0 => [A, B], 1 or 2 => new[] { A }, _ => [B] };
        var appended = await Task.WhenAll(through.Select(n => n.Contacts.AppendAsync(e, default)));
        return appended.Count(a => !a.Duplicate);
    }

    public static string Json(ContactState? state) => JsonSerializer.Serialize(state, Core.Json.Wire);

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
    }
}
