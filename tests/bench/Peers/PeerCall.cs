namespace AgentHub.Bench.Peers;

/// <summary>One call made to one peer. Times are stamps of the monotonic clock that all processes of a machine share.</summary>
/// <param name="Customer">Whose call.</param>
/// <param name="Began">Just before the request (or the event that starts the work) was sent.</param>
/// <param name="Arrivals">When each part was in the agent's hands, by <c>facet/system</c>; all the same for a peer that answers once.</param>
internal sealed record PeerCall(string Customer, long Began, IReadOnlyDictionary<string, long> Arrivals)
{
    /// <summary>When the intake had committed the event; null for a peer without one.</summary>
    public long? Accepted { get; init; }

    /// <summary>Just before the event that offers the call to an agent was sent; null for a peer without one.</summary>
    public long? Offered { get; init; }

    /// <summary>The first part.</summary>
    public long First => Arrivals.Values.Min();

    /// <summary>The last part.</summary>
    public long Last => Arrivals.Values.Max();
}
