using System.Collections.Concurrent;
using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>Uses of archives in memory.</summary>
public sealed class InMemoryArchiveUses : IArchiveUses
{
    private readonly ConcurrentDictionary<(string System, Capability Capability, string Occasion), ArchiveUse> _uses = new();

    /// <inheritdoc/>
    public Task<bool> AddAsync(ArchiveUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Task.FromResult(_uses.TryAdd((use.System, use.Capability, use.Occasion), use));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArchiveUseCount>> CountAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ArchiveUseCount>>(
        [
            .. _uses.Values.Where(u => u.At >= since)
                .GroupBy(u => (u.System, u.Capability, u.By, Day: DateOnly.FromDateTime(u.At.UtcDateTime)))
                .Select(g => new ArchiveUseCount(g.Key.System, g.Key.Capability, g.Key.By, g.Key.Day, g.Count(), g.Max(u => u.At)))
                .OrderBy(c => c.System, StringComparer.Ordinal).ThenBy(c => c.Capability.ToString(), StringComparer.Ordinal).ThenBy(c => c.By.ToString(), StringComparer.Ordinal).ThenBy(c => c.Day),
        ]);
}
