using System.Globalization;
using System.Text;

namespace AgentHub.Core.Documents;

/// <summary>One version of one document as one audience sees it, with the messages that lead to it. Immutable to its users.</summary>
internal sealed class Rendition(string name, string epoch, DocumentSnapshot snapshot)
{
    private WeakReference<SnapshotMessage>? _whole;   // with its bytes; kept while it is being sent to somebody, not as long as a desk is idle
    private Change? _change;

    public DocumentSnapshot Snapshot { get; } = snapshot with { Document = name, Epoch = epoch };

    /// <summary>
    /// What a subscriber needs to get here; null when it is here already.
    /// </summary>
    /// <param name="had">What it was sent last; null when nothing was.</param>
    /// <param name="has">What it says it has from an earlier connection.</param>
    public DocumentMessage? MessageFrom(Rendition? had, DocumentVersion? has)
    {
        if (ReferenceEquals(had, this)) return null;
        if (had is null && has == new DocumentVersion(Snapshot.Epoch, Snapshot.N)) return Nothing();
        if (had is null || had.Snapshot.Epoch != Snapshot.Epoch) return Whole();
        var change = Volatile.Read(ref _change);
        if (change is null || !change.LeadsFrom(had)) Volatile.Write(ref _change, change = new Change(new(had), ChangeFrom(had)));
        return change.Message;
    }

    /// <summary>Name of the epoch for one audience: two audiences of one version never look like the same version.</summary>
    public static string EpochFor(string epoch, string audience)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(audience)) hash = unchecked((hash ^ b) * 16777619u);
        return string.Create(CultureInfo.InvariantCulture, $"{epoch}.{hash:x8}");
    }

    private SnapshotMessage Whole()
    {
        if (Volatile.Read(ref _whole) is { } kept && kept.TryGetTarget(out var known)) return known;
        var whole = new SnapshotMessage { Document = Snapshot.Document, Epoch = Snapshot.Epoch, N = Snapshot.N, Body = Snapshot.Body };
        Volatile.Write(ref _whole, new(whole));
        return whole;
    }

    private ChangeMessage Nothing() => new()
    {
        Document = Snapshot.Document, Epoch = Snapshot.Epoch, From = Snapshot.N, N = Snapshot.N, Patch = DocumentPatch.Empty,
    };

    private ChangeMessage? ChangeFrom(Rendition had) => Snapshot.Body.PatchFrom(had.Snapshot.Body) is { } patch
        ? new() { Document = Snapshot.Document, Epoch = Snapshot.Epoch, From = had.Snapshot.N, N = Snapshot.N, Patch = patch }
        : null;

    /// <summary>Weak, because each version would else keep all that were before it.</summary>
    private sealed record Change(WeakReference<Rendition> From, ChangeMessage? Message)
    {
        public bool LeadsFrom(Rendition rendition) => From.TryGetTarget(out var from) && ReferenceEquals(from, rendition);
    }
}
