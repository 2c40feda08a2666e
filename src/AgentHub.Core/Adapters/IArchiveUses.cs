namespace AgentHub.Core.Adapters;

/// <summary>Remembers who still needs which archive, so that somebody can decide whether it may be switched off. Thread safe.</summary>
public interface IArchiveUses
{
    /// <summary>Counts a use.</summary>
    /// <returns>False when this occasion was counted before for this archive and capability.</returns>
    Task<bool> AddAsync(ArchiveUse use, CancellationToken cancellationToken);

    /// <summary>Uses at or after <paramref name="since"/>, by archive, capability, user and day; in that order.</summary>
    Task<IReadOnlyList<ArchiveUseCount>> CountAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
