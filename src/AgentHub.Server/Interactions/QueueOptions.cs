using AgentHub.Core;

namespace AgentHub.Server.Interactions;

/// <summary>How calls of a queue are wrapped up.</summary>
internal sealed class QueueOptions
{
    /// <summary>How long wrap-up should take; shown beside the running time, never enforced.</summary>
    /// <value>Between 0 and 3600 seconds; 90 unless set.</value>
    public int WrapUpSeconds { get; set; } = 90;

    /// <summary>What an agent may record as the outcome, by the id that is stored; at most 50.</summary>
    public Dictionary<string, DispositionOptions> Dispositions { get; set; } = [];

    /// <summary>What is offered where nothing is configured.</summary>
    public static Dictionary<string, DispositionOptions> Usual() => new()
    {
        ["solved"] = new() { Label = "Solved", Order = 1 },
        ["followUp"] = new() { Label = "Follow-up needed", Order = 2 },
        ["notSolved"] = new() { Label = "Not solved", Order = 3 },
        ["other"] = new() { Label = "Other", Order = 4 },
    };

    public IEnumerable<string> Faults(string path)
    {
        if (WrapUpSeconds is < 0 or > 3600) yield return $"{path}:WrapUpSeconds must be between 0 and 3600, is {WrapUpSeconds}";
        if (Dispositions.Count > 50) yield return $"{path}:Dispositions must be at most 50, are {Dispositions.Count}";
        foreach (var (id, disposition) in Dispositions)
        {
            if (!IdCheck.IsId(id)) yield return $"{path}:Dispositions:{id} must be named with 1 to 64 letters, digits, _ or -";
            if (disposition.Label.Length is 0 or > 60) yield return $"{path}:Dispositions:{id}:Label must have 1 to 60 characters, has {disposition.Label.Length}";
        }
    }
}
