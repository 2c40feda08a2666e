using System.Globalization;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Load;

/// <summary>The agents of a load and who of them is free, queue by queue. Used by one loop; not thread safe.</summary>
internal sealed class LoadAgents
{
    private readonly Dictionary<string, Queue<SwitchAgent>> _free;

    /// <param name="request">Without faults.</param>
    /// <param name="known">Agents whose queue is known; others are spread over the queues.</param>
    public LoadAgents(LoadRequest request, IReadOnlyList<SwitchAgent> known)
    {
        var queues = known.Select(a => a.Queue).Distinct().DefaultIfEmpty("Billing").ToList();
        var named = request.Agents.Distinct().Select((id, at) => known.FirstOrDefault(a => a.Id == id) ?? new(id, id, queues[at % queues.Count]));
        var made = Enumerable.Range(0, request.SyntheticAgents).Select(at => new SwitchAgent(string.Create(CultureInfo.InvariantCulture, $"load-{at + 1}"), "Load", queues[at % queues.Count]));
        All = [.. named, .. made];
        _free = All.GroupBy(a => a.Queue).ToDictionary(g => g.Key, g => new Queue<SwitchAgent>(g));
        Queues = [.. _free.Keys];
    }

    public IReadOnlyList<SwitchAgent> All { get; }

    /// <summary>Queues that somebody serves.</summary>
    public IReadOnlyList<string> Queues { get; }

    public bool HasFree(string queue) => _free[queue].Count > 0;

    /// <summary>Whoever has been free longest; null when nobody is.</summary>
    public SwitchAgent? Take(string queue) => _free[queue].TryDequeue(out var agent) ? agent : null;

    public void Free(SwitchAgent agent) => _free[agent.Queue].Enqueue(agent);
}
