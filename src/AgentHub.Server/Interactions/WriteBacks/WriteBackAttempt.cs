using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>
/// One attempt to write something to a system of record. It is claimed first, by the number of attempts, so that of several
/// nodes one makes it; should that one stop, the claim runs out. The system sees the same idempotency key every time.
/// </summary>
internal sealed class WriteBackAttempt(
    WriteBackQueue queue, ISystems systems, IContactLedger contacts, ICustomerRecords records, InteractionsMeter meter, TimeProvider time, ILogger<WriteBackAttempt> log)
{
    /// <summary>Longer than the longest time a system may take to answer twice (to find the record, and to write).</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    public async ValueTask MakeAsync(WriteBack due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mine = due with { Attempts = due.Attempts + 1, DueAt = now + Claim };
        if (!await queue.ReplaceAsync(mine, due.Attempts, cancellationToken)) return;

        var answer = await WriteAsync(mine, cancellationToken);
        var after = WriteBackBackOff.After(mine, answer, time.GetUtcNow());
        meter.Wrote(mine.System, answer.Outcome.ToString());
        if (after.State == WriteBackState.Accepted) log.WriteBackAccepted(after.Name, after.Interaction, after.System, after.Attempts);
        else log.WriteBackFailed(after.Name, after.Interaction, after.System, after.Attempts, answer.Outcome.ToString(), after.DueAt);
        await queue.ReplaceAsync(after, mine.Attempts, cancellationToken);
    }

    private async Task<Answer<WriteReceipt>> WriteAsync(WriteBack writeBack, CancellationToken cancellationToken)
    {
        if (systems.All.FirstOrDefault(s => s.Id == writeBack.System) is not { } system || system.Adapter.As<IAddNote>() is not { } notes)
            return Answer.Skipped<WriteReceipt>("is not connected any more");
        if (await contacts.FindAsync(writeBack.Contact, cancellationToken) is not { } contact)
            return Answer.NotFound<WriteReceipt>();
        var record = await records.FindAsync(contact, system, cancellationToken);
        if (!record.IsFound) return record.Without<WriteReceipt>();
        var note = new NewNote { Customer = record.Value, Body = writeBack.Body, IdempotencyKey = writeBack.Interaction.Value, At = writeBack.HappenedAt };
        return await system.AskAsync(Capability.AddNote, token => notes.AddNoteAsync(note, token), cancellationToken);
    }
}
