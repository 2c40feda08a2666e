namespace AgentHub.Server.Capabilities;

/// <summary>How an endpoint of a capability stands in the description of the API.</summary>
internal static class CapabilityDescription
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Its name: the capability's.</param>
    /// <param name="summary">One sentence.</param>
    public static RouteHandlerBuilder Describe<T>(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName("capability_" + name).WithSummary(summary).Produces<CapabilityAnswer<T>>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(429);
}
