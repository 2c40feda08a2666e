using AgentHub.Core;
using AgentHub.Core.Interactions;
using Dapper;

namespace AgentHub.Ledger;

/// <summary>Answers of actions by agent and idempotency key; the first one stays.</summary>
internal sealed class SqlActionAnswers(LedgerDatabase database, WriteQueue writes) : IActionAnswers
{
    private const string Select =
        "SELECT request AS Request, status AS Status, content_type AS ContentType, body AS Body, at AS At FROM action_answer WHERE agent = @agent AND key = @key";

    private const string Save =
        """
        INSERT INTO action_answer (agent, key, request, status, content_type, body, at)
        VALUES (@agent, @key, @request, @status, @contentType, @body, @at)
        ON CONFLICT (agent, key) DO NOTHING
        """;

    public Task<ActionAnswer?> FindAsync(AgentId agent, string key, CancellationToken cancellationToken) => database.ReadAsync(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Select, new { agent = agent.Value, key = StoredText.Clean(key) }, cancellationToken: cancellationToken));
        return row?.ToAnswer();
    }, cancellationToken);

    public Task<ActionAnswer> SaveAsync(AgentId agent, string key, ActionAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var row = new { agent = agent.Value, key = StoredText.Clean(key), request = answer.Request, status = (long)answer.Status, contentType = answer.ContentType, body = StoredText.Clean(answer.Body), at = answer.At.UtcTicks };
        return writes.WriteAsync([$"answer/{row.agent}/{row.key}"], async t =>
        {
            await t.Connection!.ExecuteAsync(Save, row, t);
            return (await t.Connection!.QuerySingleAsync<Row>(Select, new { row.agent, row.key }, t)).ToAnswer();
        }, null, cancellationToken);
    }

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        writes.WriteAsync([], t => t.Connection!.ExecuteAsync("DELETE FROM action_answer WHERE at < @before", new { before = before.UtcTicks }, t), null, cancellationToken);

    private sealed class Row
    {
        public string Request { get; init; } = "";
        public long Status { get; init; }
        public string? ContentType { get; init; }
        public string? Body { get; init; }
        public long At { get; init; }

        public ActionAnswer ToAnswer() => new(Request, (int)Status, ContentType, Body, Ticks.ToTime(At));
    }
}
