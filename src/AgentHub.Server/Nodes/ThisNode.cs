using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>The id of this running server.</summary>
internal sealed record ThisNode(NodeId Id);
