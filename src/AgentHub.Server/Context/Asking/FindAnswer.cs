using System.Collections.Immutable;
using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Server.Context.Asking;

/// <summary>Who holds a key, after every record was re-checked.</summary>
internal sealed record FindAnswer
{
    public required Outcome Outcome { get; init; }
    public ImmutableArray<FoundCustomer> People { get; init; } = [];
    /// <summary>How many the system holds, when it says so; <see cref="People"/> may be fewer.</summary>
    public int? Total { get; init; }
    public int Dropped { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public TimeSpan Took { get; init; }
    public string? Reason { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer that a copy was kept of.</summary>
    public static FindAnswer Of(Copy copy) =>
        new() { Outcome = copy.Outcome, People = copy.People, Dropped = copy.Dropped, AsOf = copy.AsOf, Reason = copy.Denied };

    /// <summary>True when the system said who holds it, be it nobody.</summary>
    public bool IsKnown => Outcome is Outcome.Found or Outcome.NotFound;

    /// <summary>The copy worth keeping; null when the system gave no word that counts.</summary>
    public Copy? ToCopy() => !IsKnown && Outcome != Outcome.Denied ? null : new()
    {
        AsOf = AsOf, People = People, Total = Total, Dropped = Dropped, Denied = Outcome == Outcome.Denied ? Reason ?? Copy.DeniedWithoutReason : null,
    };
}
