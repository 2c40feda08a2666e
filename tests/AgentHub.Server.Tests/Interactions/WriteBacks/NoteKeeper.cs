using AgentHub.Abstractions;
using AgentHub.Testing.Systems;

namespace AgentHub.Server.Tests.Interactions.WriteBacks;

/// <summary>A CRM that keeps notes.</summary>
internal sealed class NoteKeeper(FakeRecords records) : FakeAdapter(records, null), IAddNote
{
    /// <summary>Every attempt, repeated ones included.</summary>
    public List<NewNote> Attempts { get; } = [];

    /// <summary>Makes it hold so many records of the caller's number.</summary>
    public void Hold(int count)
    {
        var one = Records.Customers[0];
        Records.Customers.Clear();
        for (var i = 0; i < count; i++) Records.Customers.Add(one with { RecordId = $"{i}" });
    }

    /// <summary>Makes it answer every search with everybody.</summary>
    public void IgnoreFilters()
    {
        Records.IgnoresFilters = true;
        Records.Customers.Insert(0, new() { RecordId = "7", Name = "Somebody else", CustomerNumber = "9990001112" });
    }

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken)
    {
        lock (Attempts) Attempts.Add(note);
        return One(new WriteReceipt("note-" + note.IdempotencyKey));
    }
}
