namespace AgentHub.Core.Documents;

/// <summary>One message to a browser about one document. Shared by everybody it goes to, so it is encoded once.</summary>
public abstract class DocumentMessage
{
    private object? _encoded;

    /// <summary>The name the browser knows the document by.</summary>
    public required string Document { get; init; }

    /// <summary>The message as bytes or whatever a carrier needs, made by the first who asks.</summary>
    /// <remarks>All carriers of one process must encode alike.</remarks>
    public T Encoded<T>(Func<DocumentMessage, T> encode) where T : class
    {
        if (Volatile.Read(ref _encoded) is T ready) return ready;
        return (T)(Interlocked.CompareExchange(ref _encoded, encode(this), null) ?? _encoded!);
    }
}

/// <summary>Replaces what the browser has.</summary>
public sealed class SnapshotMessage : DocumentMessage
{
    public required string Epoch { get; init; }
    public required long N { get; init; }
    public required DocumentBody Body { get; init; }
}

/// <summary>Leads from version <see cref="From"/> to version <see cref="N"/> of the same epoch.</summary>
public sealed class ChangeMessage : DocumentMessage
{
    public required string Epoch { get; init; }
    public required long From { get; init; }
    public required long N { get; init; }
    /// <summary>Merge patch (RFC 7396); empty when it only confirms that nothing is newer.</summary>
    public required DocumentPatch Patch { get; init; }
}

/// <summary>The document may no longer be seen, or is no more.</summary>
public sealed class GoneMessage : DocumentMessage
{
    public required GoneReason Reason { get; init; }
}

/// <summary>Why a document is gone.</summary>
public enum GoneReason
{
    /// <summary>This viewer may not see it (any more).</summary>
    NotYours,
    /// <summary>There is no such document (any more).</summary>
    Closed,
}
