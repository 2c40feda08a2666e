using AgentHub.Browser.Tests.Running;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>What is left in the ledger and in the CRM when all is over, compared with what was acknowledged.</summary>
/// <param name="Events">Acknowledged.</param>
/// <param name="SentAgain">How often one of them had to be sent again.</param>
/// <param name="Lost">Acknowledged and not in the ledger.</param>
/// <param name="NotReduced">Contacts whose state was not made of all their events.</param>
/// <param name="NotWritten">Calls whose note is not in the CRM.</param>
/// <param name="WrittenTwice">Calls whose note is there more than once: a write-back's timer fired twice.</param>
internal sealed record Reckoning(int Events, int SentAgain, int Lost, int NotReduced, int NotWritten, int WrittenTwice)
{
    /// <summary>A claim of a node that died in the middle of a write-back runs out after 3 minutes.</summary>
    private static readonly TimeSpan WriteBackLimit = TimeSpan.FromMinutes(5);

    public static async Task<Reckoning> MakeAsync(TwoNodes nodes, IReadOnlyList<Round> rounds)
    {
        Assert.Empty(nodes.Pump.Refusals);
        var acknowledged = nodes.Pump.Acknowledged.ToArray();
        var kept = (await SqlAsync(nodes, "SELECT id FROM event WHERE id LIKE 'pump-%'")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var notReduced = int.Parse(await SqlAsync(nodes,
            "SELECT COUNT(*) FROM contact c WHERE c.event_count <> (SELECT COUNT(*) FROM event e WHERE e.contact = c.id)"), System.Globalization.CultureInfo.InvariantCulture);
        await WrittenBackAsync(nodes);
        var counts = new List<int>();
        foreach (var round in rounds) counts.Add(await nodes.Sandbox.CrmNotesAsync(round.Word));
        return new(acknowledged.Length, nodes.Pump.SentAgain, acknowledged.Count(id => !kept.Contains(id)), notReduced, counts.Count(n => n == 0), counts.Count(n => n > 1));
    }

    private static async Task WrittenBackAsync(TwoNodes nodes)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (await SqlAsync(nodes, "SELECT COUNT(*) FROM write_back WHERE due_at IS NOT NULL") != "0" && TimeProvider.System.GetElapsedTime(began) < WriteBackLimit)
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
    }

    private static async Task<string> SqlAsync(TwoNodes nodes, string sql) => (await nodes.Shared.Postgres.SqlAsync(nodes.Shared.Database, sql)).Trim();
}
