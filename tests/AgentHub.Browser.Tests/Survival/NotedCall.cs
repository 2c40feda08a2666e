using System.Globalization;
using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>A call of Maria Okafor at Dana's desk, in which Dana types a note before, during and after a fault.</summary>
internal sealed class NotedCall(TwoNodes nodes, IPage dana)
{
    private const string Account = "7730118420";
    private static readonly TimeSpan MostUntilLive = TimeSpan.FromSeconds(30);
    private static int _calls;
    private readonly string _word = string.Create(CultureInfo.InvariantCulture, $"call{Interlocked.Increment(ref _calls)}x{Random.Shared.Next(1_000_000)}");
    private string _typed = "";

    public string Call { get; private set; } = "";

    /// <summary>Rings, is answered, and has the whole view.</summary>
    public async Task BeginAsync()
    {
        var maria = (await nodes.Sandbox.CustomersAsync(Account)).Single(c => (string?)c!["account"] == Account)!;
        (Call, _) = await nodes.Sandbox.CallAsync(maria, "Billing", "dana");
        await dana.Press("accept");
        await dana.The("hold").IsThere();
        await HasWholeViewAsync();
        await TypeAsync("before");
    }

    public async Task TypeAsync(string words)
    {
        _typed += $" {_word} {words};";
        await dana.The("note").FillAsync(_typed.Trim());
    }

    /// <summary>What was typed is in the ledger, whatever time it takes; then the line is live again.</summary>
    /// <param name="fault">When it happened, or ended where nothing can be saved before.</param>
    public async Task<Round> IsBackAsync(DateTimeOffset fault)
    {
        await dana.The("note-state").Has("data-state", "saved");
        var safe = TimeProvider.System.GetUtcNow() - fault;
        await dana.The("connection").Has("data-state", "live");
        var since = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(since) < MostUntilLive)
        {
            // The page keeps the times; this only looks whether the last is there.
            if (await LineWatch.BackAfterAsync(dana, fault) is { } back) return new(_word, back, safe);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
        throw new TimeoutException($"The line was not live for good within {MostUntilLive.TotalSeconds} s.");
    }

    /// <summary>The desk takes actions and shows what comes of them; the call ends and is wrapped up.</summary>
    public async Task EndAsync()
    {
        await HasWholeViewAsync();
        await dana.Press("hold");
        await dana.Press("hold-reason-research");
        await dana.Press("retrieve");
        await TypeAsync("after");
        await dana.The("note-state").Has("data-state", "saved");
        await dana.Press("end");
        await dana.Press("disposition-billExplained");
        await dana.Press("complete");
        await dana.The("complete").IsGone();
    }

    /// <summary>One note, with everything that was typed, each once.</summary>
    public async Task IsNotedOnceAsync()
    {
        var saved = await nodes.Shared.Postgres.SqlAsync(nodes.Shared.Database, $"SELECT text FROM note WHERE text LIKE '%{_word}%'");
        Assert.Equal(_typed.Trim(), saved.Trim());
    }

    public async Task HasWholeViewAsync()
    {
        await dana.The("caller-name").Shows("Maria Okafor");
        foreach (var facet in new[] { "profile", "tickets", "invoices", "orders" }) await dana.The($"facet-{facet}").Has("data-state", "fresh");
    }
}
