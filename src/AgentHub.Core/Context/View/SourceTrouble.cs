using AgentHub.Core.Adapters;

namespace AgentHub.Core.Context.View;

/// <summary>What of a system's state is worth telling every contact: trouble, not the coming and going of questions.</summary>
public static class SourceTrouble
{
    /// <summary>The state while the system is slow, failed, cut off or disabled; else null.</summary>
    public static SystemState? Of(SystemState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Condition is SystemCondition.Failed or SystemCondition.Open or SystemCondition.Disabled or SystemCondition.Slow ? state : null;
    }
}
