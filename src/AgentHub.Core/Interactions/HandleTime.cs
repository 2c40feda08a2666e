namespace AgentHub.Core.Interactions;

/// <summary>Where the seconds of one interaction went, by the source's clock. Talk + hold + wrap-up = handle time.</summary>
/// <param name="Talk">Connected and not holding.</param>
/// <param name="Hold">Union of the intervals in which the caller waited with this agent.</param>
/// <param name="WrapUp">From disconnect to completion.</param>
/// <param name="Consult">Talking with a colleague about it before it was (or was not) handed over to this agent; never part of handle time.</param>
public readonly record struct HandleTime(TimeSpan Talk, TimeSpan Hold, TimeSpan WrapUp, TimeSpan Consult)
{
    /// <summary>Talk + hold + wrap-up.</summary>
    public TimeSpan Handle => Talk + Hold + WrapUp;
}
