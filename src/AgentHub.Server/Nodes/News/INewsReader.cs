using AgentHub.Core.Nodes;

namespace AgentHub.Server.Nodes;

/// <summary>Reads what news of one kind is about, and tells the features of this process.</summary>
internal interface INewsReader
{
    /// <summary>The kind it reads.</summary>
    NodeNewsKind Kind { get; }

    /// <summary>True when it reads all of its kind at once, so that news of several is one.</summary>
    bool ReadsAll => false;

    /// <summary>Reads one thing again. Never twice at once for one name.</summary>
    Task ReadAsync(NodeNews news, CancellationToken cancellationToken);

    /// <summary>Reads again whatever may have changed since a time, because news was lost or there is nobody to bring any.</summary>
    Task CatchUpAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
