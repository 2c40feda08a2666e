using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>How often one thing of one archive was used on one day.</summary>
/// <param name="System">Id of the archive.</param>
/// <param name="Capability">What was wanted.</param>
/// <param name="By">Who asked.</param>
/// <param name="Day">UTC.</param>
/// <param name="Count">1 or more.</param>
/// <param name="LastAt">The newest use of that day, UTC.</param>
public sealed record ArchiveUseCount(string System, Capability Capability, ArchiveUser By, DateOnly Day, int Count, DateTimeOffset LastAt);
