using System.Text.Json;

namespace AgentHub.Cli;

/// <summary>What one capability answered, or why it was not asked.</summary>
/// <param name="Capability">Which.</param>
/// <param name="With">What it was asked with, for people: <c>customer C-1009</c>; null when it was not asked.</param>
internal sealed record GivenAnswer(Capability Capability, string? With)
{
    /// <summary>What happened; null when it was not asked.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Why there is no value, or why it was not asked.</summary>
    public string? Reason { get; init; }

    /// <summary>What the value lacks.</summary>
    public string? Missing { get; init; }

    /// <summary>The canonical records; null when there are none.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Rows that were left out because they are somebody else's.</summary>
    public int Dropped { get; init; }

    /// <summary>How many the system says it holds.</summary>
    public int? Total { get; init; }

    /// <summary>Whether there are further pages.</summary>
    public bool HasMore { get; init; }

    /// <summary>From the question to the whole answer.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>What was compared before the answer counted; null when nothing of it is anybody's own.</summary>
    public string? Rechecked { get; init; }

    /// <summary>The key asked with, when customers were looked for.</summary>
    public CustomerKey? Key { get; init; }

    /// <summary>The customer asked about.</summary>
    public string? Customer { get; init; }

    /// <summary>The invoice asked about.</summary>
    public string? Invoice { get; init; }

    /// <summary>Whether the system answered as it should, with something or nothing.</summary>
    public bool IsGood => Outcome is null or Abstractions.Outcome.Found or Abstractions.Outcome.NotFound;

    /// <summary>A capability that was not asked.</summary>
    public static GivenAnswer Not(Capability capability, string why) => new(capability, null) { Reason = why };
}
