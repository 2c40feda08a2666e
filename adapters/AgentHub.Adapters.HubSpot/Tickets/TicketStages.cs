using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The stages that tickets go through in this account, as they were when they were read. Immutable.</summary>
internal sealed class TicketStages(IReadOnlyList<WirePipeline> pipelines, StageNames names)
{
    private readonly Dictionary<string, WireStage> _byId = pipelines.SelectMany(p => p.Stages).DistinctBy(s => s.Id).ToDictionary(s => s.Id);

    /// <summary>Stages in which nothing remains to be done.</summary>
    public IReadOnlyList<string> Done => [.. _byId.Values.Where(s => IsDone(names.Of(s))).Select(s => s.Id)];

    /// <summary>Our word, with the stage's own name; an id that is not known stands for itself.</summary>
    public Coded<TicketStatus> Of(string? stage) =>
        stage is not null && _byId.TryGetValue(stage, out var known) ? new(names.Of(known), known.Label?.Trim() ?? known.Id) : new(TicketStatus.Unknown, stage ?? "");

    public bool IsDone(CrmObject ticket) => IsDone(Of(ticket[TicketMapping.Stage]).Value);

    /// <summary>The stage of a pipeline that stands for a status; null when it has none.</summary>
    public string? Find(string? pipeline, TicketStatus status)
    {
        var stages = StagesOf(pipeline);
        // Most pipelines have one stage for what is over: it is both solved and closed.
        return (stages.FirstOrDefault(s => names.Of(s) == status) ?? (IsDone(status) ? stages.FirstOrDefault(s => IsDone(names.Of(s))) : null))?.Id;
    }

    /// <summary>Where a new ticket begins; null when there is no such pipeline.</summary>
    public string? First(string pipeline) => Find(pipeline, TicketStatus.New) ?? StagesOf(pipeline).FirstOrDefault(s => s.IsClosed != true)?.Id;

    private List<WireStage> StagesOf(string? pipeline) => [.. pipelines.Where(p => p.Id == pipeline).SelectMany(p => p.Stages).OrderBy(s => s.DisplayOrder)];

    private static bool IsDone(TicketStatus status) => status is TicketStatus.Solved or TicketStatus.Closed;
}
