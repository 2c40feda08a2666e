namespace AgentHub.Sandbox.Systems;

/// <summary>A stand-in and what it was asked lately.</summary>
/// <param name="Held">Answers kept back at the moment.</param>
/// <param name="Hanging">Requests that will never be answered.</param>
/// <param name="Requests">Requests ever received.</param>
/// <param name="Recent">The newest twelve, newest last.</param>
internal sealed record SystemView(string Id, string Title, string Product, FaultSettings Faults, int Held, int Hanging, long Requests, IReadOnlyList<LoggedRequest> Recent)
{
    private const int MostRecent = 12;

    public static SystemView Of(StandIn system) => new(system.Vendor.System, system.Vendor.Title, system.Vendor.Product, system.Faults,
        system.Held.Count, system.Hanging.Count, system.Requests.Total, [.. system.Requests.Read().TakeLast(MostRecent)]);
}
