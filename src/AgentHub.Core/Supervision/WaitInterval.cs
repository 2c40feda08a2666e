namespace AgentHub.Core.Supervision;

/// <summary>One time a panel had nothing to show because a system had not answered.</summary>
/// <param name="System">Id of the system.</param>
/// <param name="From">Included.</param>
/// <param name="Until">Not included; not before <paramref name="From"/>.</param>
public readonly record struct WaitInterval(string System, DateTimeOffset From, DateTimeOffset Until);
