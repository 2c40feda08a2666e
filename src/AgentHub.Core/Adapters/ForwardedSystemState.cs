namespace AgentHub.Core.Adapters;

/// <summary>A system without an adapter.</summary>
/// <param name="Id">Such as <c>archive</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="State">As the requests through the gateway show it.</param>
public sealed record ForwardedSystemState(string Id, string Title, SystemState State);
