namespace AgentHub.Core.Adapters;

/// <summary>What those who run the installation last ordered of a system.</summary>
/// <param name="System">Its id.</param>
/// <param name="IsOn">False when nobody is to ask it.</param>
/// <param name="Reconnects">How often it was ordered to be connected anew; never falls.</param>
/// <param name="By">Who ordered it.</param>
/// <param name="At">When, UTC.</param>
public sealed record SystemSwitch(string System, bool IsOn, int Reconnects, AgentId By, DateTimeOffset At);
