using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Wire;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>How one adapter stands, for those who run the installation.</summary>
/// <param name="System">Id of its system; null for a file so faulty that it names none.</param>
/// <param name="Title">For people.</param>
/// <param name="Kind">Such as <c>erp</c>; null when no version was ever good.</param>
/// <param name="Product">Of a shipped adapter; null for a file.</param>
/// <param name="File">Name of the adapter file; null for a system of the settings.</param>
/// <param name="Condition">What it is worth.</param>
/// <param name="Since">When that began, UTC.</param>
/// <param name="Reason">For people; null when ready.</param>
/// <param name="Faults">Of the newest version of the file, each with file, line and column, and of its settings; empty when that version is used.</param>
/// <param name="Capabilities">What it is asked, by capability; empty when it is not connected.</param>
internal sealed record AdapterStatus(string? System, string Title, string? Kind, string? Product, string? File, AdapterCondition Condition, DateTimeOffset Since,
    string? Reason, IReadOnlyList<string> Faults, IReadOnlyDictionary<string, CapabilityFigures> Capabilities)
{
    /// <summary>The way it was connected.</summary>
    public required PluggedIn PluggedIn { get; init; }
    /// <summary>That its system was replaced; null for one in use.</summary>
    public Archive? Archive { get; init; }
    /// <summary>Whether it is asked at all; null for one that is not connected.</summary>
    public AdapterSwitch? Switch { get; init; }
    /// <summary>The breaker is open: nobody asks until then, UTC. Null while it is closed.</summary>
    public DateTimeOffset? OpenUntil { get; init; }
    /// <summary>The system asked to be left alone until then, UTC.</summary>
    public DateTimeOffset? LeftAloneUntil { get; init; }
    /// <summary>When the system last answered well, UTC.</summary>
    public DateTimeOffset? LastAnswerAt { get; init; }
    /// <summary>What the system last said of how many questions it still takes; null when it says nothing.</summary>
    public QuestionBudget? Budget { get; init; }
    /// <summary>By the answers of the last hour; null for one that is not connected.</summary>
    public AnswerFigures? Figures { get; init; }

    /// <summary>What a connected adapter is worth whose system is doing so.</summary>
    public static AdapterCondition Of(SystemCondition condition) => condition switch
    {
        SystemCondition.Slow => AdapterCondition.Degraded,
        SystemCondition.Failed or SystemCondition.Open => AdapterCondition.Failed,
        SystemCondition.Disabled => AdapterCondition.Disabled,
        _ => AdapterCondition.Ready,
    };
}
