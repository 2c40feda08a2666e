using System.Text.Json.Serialization;

namespace AgentHub.Core.Context.Wire;

/// <summary>How bad.</summary>
public enum AlertSeverity { Warn, Bad }

/// <summary>One thing that hurts the caller, worst first.</summary>
public sealed record Alert
{
    public required AlertSeverity Severity { get; init; }
    public required int Order { get; init; }
    public required string Title { get; init; }
    /// <summary>For the folded line.</summary>
    [JsonPropertyName("short")] public required string Brief { get; init; }
    public string? Detail { get; init; }
    /// <summary>System id; null when the hub itself knows.</summary>
    public string? System { get; init; }
    /// <summary>Who says so, for people.</summary>
    public required string SystemTitle { get; init; }
    /// <summary>As of when.</summary>
    public DateTimeOffset? At { get; init; }
    public AlertChart? Chart { get; init; }
    /// <summary>Since when it hurts, to let an age tick; null when it does not.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>Bars.</summary>
/// <param name="Values">Major units of the currency by a two-digit index, oldest first.</param>
public sealed record AlertChart(IReadOnlyDictionary<string, decimal> Values);
