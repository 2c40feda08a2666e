namespace AgentHub.Core.Interactions;

/// <summary>
/// The durable truth about contacts. An event is stored before this returns, and the contact's projection is reduced from
/// all its events. Concurrent appends share a commit. Thread safe.
/// </summary>
public interface IContactLedger
{
    /// <summary>Stores an event and reduces its contact again. A known (source, id) changes nothing and is reported.</summary>
    Task<Appended> AppendAsync(ContactEvent contactEvent, CancellationToken cancellationToken);

    /// <summary>The contact, or null when no event of it is known.</summary>
    Task<ContactState?> FindAsync(ContactId contact, CancellationToken cancellationToken);

    /// <summary>The contact of an interaction, or null.</summary>
    Task<ContactState?> FindByInteractionAsync(InteractionId interaction, CancellationToken cancellationToken);

    /// <summary>Contacts that are not closed, newest first; what a node needs at start. At most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ContactState>> OpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Contacts with anything recorded at or after <paramref name="since"/>; at most <paramref name="limit"/>, newest first.</summary>
    Task<IReadOnlyList<ContactState>> RecordedSinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>Times an earlier contact of the same caller happened, for alerts: contacts since then with the same fact hash.</summary>
    Task<IReadOnlyList<ContactState>> WithFactAsync(string key, string hash, DateTimeOffset since, int limit, CancellationToken cancellationToken);
}

/// <summary>What became of an event.</summary>
/// <param name="Duplicate">True when (source, id) was known already.</param>
/// <param name="Before">The contact before, null when this was its first event.</param>
/// <param name="After">The contact now.</param>
public sealed record Appended(bool Duplicate, ContactState? Before, ContactState After);
