namespace AgentHub.Bench.Peers;

/// <summary>Something that gets an agent what the systems know of a caller.</summary>
internal interface IPeer
{
    /// <summary>As in the tables.</summary>
    string Name { get; }

    /// <summary>CPU its process used so far.</summary>
    TimeSpan Cpu { get; }

    /// <summary>Makes one call and waits for all parts.</summary>
    /// <param name="customer">A customer nobody asked this peer for before, so that nothing is cached.</param>
    /// <param name="wanted">Parts to wait for, as <c>facet/system</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<PeerCall> CallAsync(string customer, IReadOnlySet<string> wanted, CancellationToken cancellationToken);
}
