using System.Text.Json.Serialization;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Parts;

/// <summary>What one system gave for one facet, and how far its last asking is.</summary>
public sealed record FacetPart : ContextPart
{
    /// <inheritdoc/>
    [JsonIgnore] public override string Field => FieldOf(Capability, System, ItemId);

    public required Capability Capability { get; init; }
    public required string System { get; init; }
    /// <summary>The record that was asked about; a part about another record than the caller's is not shown.</summary>
    public required string RecordId { get; init; }
    /// <summary>The invoice, for <see cref="Capability.InvoiceDetail"/>; else null.</summary>
    public string? ItemId { get; init; }
    public required AskPhase Phase { get; init; }
    /// <summary>Of the last answer; null until one came.</summary>
    public Outcome? Outcome { get; init; }
    /// <summary>What is shown: the answer, or the last good copy while asking and after a failure. Null when there is neither.</summary>
    public FacetData? Data { get; init; }
    /// <summary>True when <see cref="Data"/> is not the answer to this asking but an older one.</summary>
    public bool IsCopy { get; init; }
    /// <summary>When <see cref="Data"/>, or the word that there is none, was received; null when nothing was.</summary>
    public DateTimeOffset? AsOf { get; init; }
    /// <summary>A last copy that is too old to be shown unasked; null when there is none.</summary>
    public DateTimeOffset? HiddenCopyAsOf { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public TimeSpan? Took { get; init; }
    /// <summary>Rows the system holds, when it says so.</summary>
    public int? Total { get; init; }
    /// <summary>True when the system has a next page.</summary>
    public bool HasMore { get; init; }
    /// <summary>Rows left out because they were somebody else's.</summary>
    public int Dropped { get; init; }
    /// <summary>What <see cref="Data"/> lacks although the system holds it, as a sentence part; null when it is whole.</summary>
    public string? Missing { get; init; }
    /// <summary>For people; null when there is nothing to explain.</summary>
    public string? Reason { get; init; }
    /// <summary>When it is asked again by itself; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; init; }
    /// <summary>How often asking failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>True while a question is on its way.</summary>
    [JsonIgnore] public bool IsAsking => Phase != AskPhase.Answered;

    /// <summary>True when the last asking gave no answer.</summary>
    [JsonIgnore] public bool HasFailed => Phase == AskPhase.Answered
        && Outcome is not (Abstractions.Outcome.Found or Abstractions.Outcome.NotFound or Abstractions.Outcome.Denied);

    /// <summary>True when the last answer was that we may not know.</summary>
    [JsonIgnore] public bool IsDenied => Phase == AskPhase.Answered && Outcome == Abstractions.Outcome.Denied;

    /// <summary>The field of a question.</summary>
    public static string FieldOf(Capability capability, string system, string? itemId) =>
        itemId is null ? $"facet/{capability}/{system}" : $"facet/{capability}/{system}/{itemId}";
}
