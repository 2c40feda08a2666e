using AgentHub.Core.Nodes;

namespace AgentHub.Redis.Bus;

/// <summary>One message of one node.</summary>
/// <param name="By">Who sent it.</param>
/// <param name="Sequence">Grows by 1 with every message of that node, from 1.</param>
/// <param name="News">May be empty: a sign of life.</param>
internal sealed record NewsMessage(NodeId By, long Sequence, IReadOnlyList<NodeNews> News);
