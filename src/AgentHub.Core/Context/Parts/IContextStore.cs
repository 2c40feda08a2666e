namespace AgentHub.Core.Context.Parts;

/// <summary>
/// Where the contexts of open contacts lie: a hash a contact, a field a part. Writers of different fields never wait for or
/// overwrite one another; of two writes to one field the later stamp stays. Losing the store loses nothing but the time to
/// ask again. Thread safe.
/// </summary>
public interface IContextStore
{
    /// <summary>
    /// Writes a part unless the field holds one with the same or a later stamp; begins the context when there is none.
    /// </summary>
    /// <returns>True when it was written, and the version grew by 1.</returns>
    ValueTask<bool> PutAsync(ContactId contact, ContextPart part, CancellationToken cancellationToken);

    /// <summary>The context, or null when nothing was written.</summary>
    ValueTask<StoredContext?> ReadAsync(ContactId contact, CancellationToken cancellationToken);

    /// <summary>Forgets a context; nothing when there is none.</summary>
    ValueTask RemoveAsync(ContactId contact, CancellationToken cancellationToken);
}
