namespace AgentHub.Adapters.HubSpot;

/// <summary>The pipelines of tickets, read anew every ten minutes. Thread safe.</summary>
internal sealed class Pipelines(CrmObjects crm, StageNames names, TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private volatile Kept? _kept;

    public async ValueTask<TicketStages> ReadAsync(CancellationToken cancellationToken)
    {
        if (_kept is { } kept && time.GetElapsedTime(kept.Since) < Lasts) return kept.Stages;
        var since = time.GetTimestamp();
        var pipelines = await crm.PipelinesAsync("tickets", cancellationToken);
        if (pipelines.Count == 0) throw new UnreadableException("names no pipelines of tickets");
        var stages = new TicketStages(pipelines, names);
        _kept = new(stages, since);
        return stages;
    }

    private sealed record Kept(TicketStages Stages, long Since);
}
