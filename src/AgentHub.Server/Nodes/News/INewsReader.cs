using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>Reads what news of one kind is about, and tells the features of this process.</summary>
internal interface INewsReader
{
    /// <summary>The kind it reads.</summary>
    NodeNewsKind Kind { get; }

    /// <summary>True when it reads all of its kind at once, so that news of several is one.</summary>
    bool ReadsAll => false;

    /// <summary>True when the ledger's feed tells of this kind too; else it is read whole when news was lost.</summary>
    bool IsInFeed => true;

    /// <summary>Reads one thing again. Never twice at once for one name.</summary>
    Task ReadAsync(NodeNews news, CancellationToken cancellationToken);

    /// <summary>Reads everything of its kind again, because it is not known what changed.</summary>
    Task ReadAllAsync(CancellationToken cancellationToken);
}
