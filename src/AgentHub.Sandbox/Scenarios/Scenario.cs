using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Scenarios.Reading;
using AgentHub.Sandbox.Systems;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>A scenario file, read and found to be without fault. Immutable.</summary>
internal sealed record Scenario
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string CompanyName { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<SwitchAgent> Agents { get; init; }

    public required SwitchRules Rules { get; init; }
    public required CallSetup Call { get; init; }

    /// <summary>How slow or broken each system is at the start, by system id.</summary>
    public required IReadOnlyDictionary<string, FaultSettings> Systems { get; init; }

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>The company's data with all dates counted from <c>start</c>.</summary>
    public required Func<DateTimeOffset, CompanyData> CompanyAt { get; init; }

    /// <summary>From the start to the last step.</summary>
    public TimeSpan Length => Steps.Count == 0 ? TimeSpan.Zero : Steps[^1].At;

    /// <exception cref="ScenarioFileException">The file has faults; all are listed.</exception>
    public static Scenario Read(string file, string text) => new ScenarioReader(file, text).Read();
}
