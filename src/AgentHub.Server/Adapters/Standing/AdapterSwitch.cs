namespace AgentHub.Server.Adapters.Standing;

/// <summary>Whether a system is asked at all.</summary>
/// <param name="IsOn">True: it is.</param>
/// <param name="BySettings">The settings switched it off: nobody can switch it on but there.</param>
/// <param name="By">Name of who last ordered something of it; null when nobody ever did.</param>
/// <param name="At">When that was, UTC.</param>
internal sealed record AdapterSwitch(bool IsOn, bool BySettings, string? By, DateTimeOffset? At);
