using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.View;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>
/// One attempt to write something to a system of record. It is claimed first, by the number of attempts, so that of several
/// nodes one makes it; should that one stop, the claim runs out. The system sees the same idempotency key every time. While the
/// system is switched off no attempt is made, and none is counted.
/// </summary>
internal sealed class WriteBackAttempt(
    WriteBackQueue queue, ISystems systems, IContactLedger contacts, ICustomerRecords records, InteractionsMeter meter, TimeProvider time, ILogger<WriteBackAttempt> log)
{
    /// <summary>Longer than the longest time a system may take to answer twice (to find the record, and to write).</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    public async ValueTask MakeAsync(WriteBack due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (systems.All.FirstOrDefault(s => s.Id == due.System) is { State: { Condition: SystemCondition.Disabled } off })
        {
            await queue.ReplaceAsync(WriteBackBackOff.WhileOff(due, off.Since, now), due.Attempts, cancellationToken);
            return;
        }

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
        if (systems.All.FirstOrDefault(s => s.Id == writeBack.System) is not { } system) return Answer.Skipped<WriteReceipt>("is not connected any more");
        if (system.IsReadOnly) return Answer.Denied<WriteReceipt>("is read only now");
        if (WriterOf(writeBack, system) is not { } write) return Answer.Skipped<WriteReceipt>("cannot take this any more");
        if (await contacts.FindAsync(writeBack.Contact, cancellationToken) is not { } contact)
            return Answer.NotFound<WriteReceipt>();
        if (IsOvertaken(writeBack, contact)) return Answer.Conflict<WriteReceipt>("was not asked: another value was chosen since");
        var record = await records.FindAsync(contact, system, cancellationToken);
        return record.IsFound ? await write(record.Value, cancellationToken) : record.Without<WriteReceipt>();
    }

    /// <summary>How it is written there; null when the system cannot take it any more.</summary>
    private static Func<CustomerRef, CancellationToken, Task<Answer<WriteReceipt>>>? WriterOf(WriteBack writeBack, IConnectedSystem system) => writeBack.Kind switch
    {
        WriteBackKind.Note when system.Adapter.As<IAddNote>() is { } notes => (customer, cancel) =>
            system.AskAsync(Capability.AddNote, token => notes.AddNoteAsync(Note(writeBack, customer), token), cancel),
        WriteBackKind.Details when system.Adapter.As<IUpdateContactDetails>() is { } details => (customer, cancel) =>
            system.AskAsync(Capability.UpdateContactDetails, token => details.UpdateContactDetailsAsync(Details(writeBack, customer), token), cancel),
        WriteBackKind.Task when system.Adapter.As<ICreateTicket>() is { } tickets => (customer, cancel) =>
            system.AskAsync(Capability.CreateTicket, token => tickets.CreateTicketAsync(Ticket(writeBack, customer), token), cancel),
        _ => null,
    };

    private static NewNote Note(WriteBack writeBack, CustomerRef customer) =>
        new() { Customer = customer, Body = writeBack.Body, IdempotencyKey = writeBack.Interaction.Value, At = writeBack.HappenedAt };

    private static NewTicket Ticket(WriteBack writeBack, CustomerRef customer) =>
        new() { Customer = customer, Subject = writeBack.Label, Body = writeBack.Body, IdempotencyKey = $"{writeBack.Interaction}.{writeBack.Name}" };

    private static ContactDetailsChange Details(WriteBack writeBack, CustomerRef customer)
    {
        var right = JsonSerializer.Deserialize<CorrectedDetails>(writeBack.Body, Json.Wire)!;
        return new() { Customer = customer, Phone = right.Phone, Email = right.Email, Address = right.Address, ExpectedVersion = writeBack.Expected };
    }

    /// <summary>True when an agent chose again after this was queued: an older choice never overwrites a newer one.</summary>
    private static bool IsOvertaken(WriteBack writeBack, ContactState contact) =>
        writeBack is { Kind: WriteBackKind.Details, Field: { } field } && contact.Decisions.GetValueOrDefault(field) is { } decided && decided.At > writeBack.HappenedAt;
}
