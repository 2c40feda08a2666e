using AgentHub.Abstractions;

namespace AgentHub.Core.Context.View;

/// <summary>A record that holds something else than is right.</summary>
/// <param name="System">Its system.</param>
/// <param name="Customer">The caller's record there.</param>
/// <param name="Holds">What it says.</param>
/// <param name="Version">Its version as it was shown; null when the system has none.</param>
public sealed record WrongRecord(string System, CustomerRef Customer, string Holds, string? Version);
