using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Ledger.Tests.Schema;

/// <summary>The dumps of earlier versions, and what must be found in each of them.</summary>
internal static class EarlierLedger
{
    private static readonly CallEvents Call = BillingDispute.Events();
    private static readonly InteractionId Dana = new(BillingDispute.Dana);
    private static readonly InteractionId Ravi = new(BillingDispute.Ravi);

    /// <summary>Numbers of the newest script of each dump.</summary>
    public static IEnumerable<int> Versions(string database) => Directory.GetFiles(Folder, $"*.{database}.sql")
        .Select(f => int.Parse(Path.GetFileName(f)[..4], System.Globalization.CultureInfo.InvariantCulture)).Order();

    public static string File(int version, string database) => Path.Combine(Folder, $"{version:0000}.{database}.sql");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Schema", "Dumps");

    public static async Task AssertAllIsThereAsync(ILedger ledger)
    {
        Assert.Equal(JsonSerializer.Serialize(Call.Reduce(), Json.Wire), JsonSerializer.Serialize(await ledger.Contacts.FindAsync(new("con_4f1c"), default), Json.Wire));
        Assert.Equal("con_4f1c", (await ledger.Contacts.FindByInteractionAsync(Ravi, default))!.Id.Value);
        Assert.Equal(["con_open"], (await ledger.Contacts.OpenAsync(10, default)).Select(c => c.Id.Value));
        Assert.Equal(["con_4f1c"], (await ledger.Contacts.WithFactAsync("invoice.number", "hash of INV-88214", Call.At(0), 10, default)).Select(c => c.Id.Value));
        Assert.Equal(new(Dana, "It's the \"estimate\"; Łukasz wrote 5 €.\nSecond line", 4, Call.At(300)), await ledger.Notes.FindAsync(Dana, default));
        Assert.Equal([new(new("dana"), Availability.NotReady, "break", Call.At(400)), new(new("ravi"), Availability.Ready, null, Call.At(10))], await ledger.AgentStates.AllAsync(default));
        Assert.Equal([("w1", Call.At(64), false), ("w2", (DateTimeOffset?)null, true)],
            (await ledger.Waits.OfInteractionAsync(Dana, default)).Select(w => (w.Id, w.Until, w.OffHub)));
        Assert.Equal(new("hash", 202, "application/json", "{\"commandId\":\"c1\"}", Call.At(100)), await ledger.Answers.FindAsync(new("dana"), "key-1", default));
        Assert.Equal(new("hash2", 204, null, null, Call.At(101)), await ledger.Answers.FindAsync(new("dana"), "key-2", default));
        Assert.Equal("0001027F80FF", Convert.ToHexString((await ledger.Keys.ListAsync("fact-", default))["fact-hash"]));
        Assert.Equal([Dana], (await ledger.WriteBacks.DueAsync(Call.At(500), 10, default)).Select(w => w.Interaction));
        Assert.Equal([(WriteBackState.Accepted, "n-17", 2)], (await ledger.WriteBacks.OfInteractionAsync(Ravi, default)).Select(w => (w.State, w.Reference, w.Attempts)));
    }

    public static async Task AssertItGoesOnAsync(ILedger ledger)
    {
        var before = await ledger.Feed.HeadAsync(default);
        Assert.True((await ledger.Contacts.AppendAsync(Call.Written[3], default)).Duplicate);

        var appended = await ledger.Contacts.AppendAsync(new CallEvents("con_open").Connected(12, "int_open").Written[0] with { Id = "new" }, default);

        Assert.False(appended.Duplicate);
        Assert.Equal(5, appended.After.EventCount);
        Assert.Equal(["new"], (await ledger.Feed.SinceAsync(before, 10, default)).Changes.Select(c => c.Event!.Id));
    }
}
