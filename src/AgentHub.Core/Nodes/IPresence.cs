using System.Collections.Immutable;

namespace AgentHub.Core.Nodes;

/// <summary>
/// Who is connected, and to which node. A node that dies takes its people with it after at most 5 s; a person who is
/// connected to two nodes is present until both have gone. Thread safe; reads are in memory.
/// </summary>
public interface IPresence
{
    /// <summary>The people connected to any node, with their nodes; an immutable snapshot.</summary>
    IReadOnlyDictionary<AgentId, ImmutableArray<NodeId>> Everybody { get; }

    /// <summary>True when the person is connected to any node.</summary>
    bool IsPresent(AgentId person);

    /// <summary>The person has a connection to this node now. Nothing when they had.</summary>
    void Arrive(AgentId person);

    /// <summary>The person has no connection to this node any more. Nothing when they had none.</summary>
    void Leave(AgentId person);

    /// <summary>Calls <paramref name="handler"/> when a person became present or absent on all nodes together; quick, must not throw.</summary>
    IDisposable Subscribe(Action<AgentId> handler);

    /// <summary>
    /// Calls <paramref name="handler"/> when another node stopped or died: what it had begun and not finished is nobody's.
    /// Quick, must not throw.
    /// </summary>
    IDisposable SubscribeGone(Action<NodeId> handler);
}
