using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Parts;

/// <summary>What one system answered when it was asked who holds a key.</summary>
public sealed record FindPart : ContextPart
{
    /// <inheritdoc/>
    [JsonIgnore] public override string Field => FieldOf(System, Key);

    public required string System { get; init; }
    public required CustomerKey Key { get; init; }
    public required AskPhase Phase { get; init; }
    /// <summary>Null until answered.</summary>
    public Outcome? Outcome { get; init; }
    /// <summary>Records that truly hold the key, ordered by id; those that do not were dropped.</summary>
    public ImmutableArray<FoundCustomer> People { get; init; } = [];
    /// <summary>How many the system holds, when it says so; <see cref="People"/> may be fewer.</summary>
    public int? Total { get; init; }
    public int Dropped { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    /// <summary>When the answer was complete; null until then.</summary>
    public DateTimeOffset? AsOf { get; init; }
    public TimeSpan? Took { get; init; }
    /// <summary>For people; null when found or not found.</summary>
    public string? Reason { get; init; }
    /// <summary>When it is asked again by itself; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; init; }
    /// <summary>How often asking failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>True when the system has said who holds the key, or that nobody does.</summary>
    [JsonIgnore] public bool IsKnown => Outcome is Abstractions.Outcome.Found or Abstractions.Outcome.NotFound;

    /// <summary>True when the system said that we may not know; asking again by itself would change nothing.</summary>
    [JsonIgnore] public bool IsDenied => Outcome == Abstractions.Outcome.Denied;

    /// <summary>True when nothing more is to be waited for now.</summary>
    [JsonIgnore] public bool IsSettled => Phase != AskPhase.Asked;

    /// <summary>The field of a question.</summary>
    public static string FieldOf(string system, CustomerKey key) => $"find/{system}/{key.Kind}/{key.Value}";
}
