using AgentHub.Sandbox.Scenarios;

namespace AgentHub.Sandbox.Telephony;

/// <summary>Plays calls; agents' commands reach them through it.</summary>
internal interface ICallHolder
{
    /// <summary>Carries a command out on the call of its contact; null when it plays no such call.</summary>
    CommandAnswer? Carry(SwitchCommand command);
}
