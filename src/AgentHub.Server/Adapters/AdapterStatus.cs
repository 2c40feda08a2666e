using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

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
/// <param name="Capabilities">What it is asked; empty when it is not connected.</param>
internal sealed record AdapterStatus(string? System, string Title, string? Kind, string? Product, string? File, AdapterCondition Condition, DateTimeOffset Since,
    string? Reason, IReadOnlyList<string> Faults, IReadOnlyList<Capability> Capabilities)
{
    /// <summary>What a connected adapter is worth whose system is doing so.</summary>
    public static AdapterCondition Of(SystemCondition condition) => condition switch
    {
        SystemCondition.Slow => AdapterCondition.Degraded,
        SystemCondition.Failed or SystemCondition.Open => AdapterCondition.Failed,
        SystemCondition.Disabled => AdapterCondition.Disabled,
        _ => AdapterCondition.Ready,
    };
}
