using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>The states that issues have in this installation, read anew every ten minutes. Thread safe.</summary>
internal sealed class StatusList(IRedmineApi api, RedmineSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private volatile Kept? _kept;

    public async ValueTask<IReadOnlyList<WireStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        if (_kept is { } kept && time.GetElapsedTime(kept.Since) < Lasts) return kept.Statuses;
        var since = time.GetTimestamp();
        var statuses = Ask.Value(await api.Statuses(settings.Key, cancellationToken)).IssueStatuses;
        if (statuses.Count == 0) throw new UnreadableException("names no states of tickets");
        _kept = new(statuses, since);
        return statuses;
    }

    /// <summary>The one that is called as our state is; null when there is none.</summary>
    public async ValueTask<WireStatus?> FindAsync(TicketStatus status, CancellationToken cancellationToken) =>
        settings.Statuses.Names.TryGetValue(status, out var name)
            ? (await ReadAsync(cancellationToken)).FirstOrDefault(s => name.Equals(s.Name, StringComparison.OrdinalIgnoreCase))
            : null;

    private sealed record Kept(IReadOnlyList<WireStatus> Statuses, long Since);
}
