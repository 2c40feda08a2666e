using System.Collections.Immutable;
using AgentHub.Core.Context.Precedence;

namespace AgentHub.Core.Context.View;

/// <summary>What an installation decides about how a context reads.</summary>
public sealed record ViewSettings
{
    public required FactDictionary Facts { get; init; }
    /// <summary>For times in sentences; times that stand alone are UTC and written by the browser.</summary>
    public required TimeZoneInfo Zone { get; init; }
    /// <summary>ISO 4217; of amounts that callers give without saying.</summary>
    public required string Currency { get; init; }
    public LevelNeeds Needs { get; init; } = new();
    /// <summary>What each level from 1 is enough for, in a word; shorter than three: the rest says nothing.</summary>
    public IReadOnlyList<string> EnoughFor { get; init; } = [];
    /// <summary>Days back in which contacts count as being about the same thing.</summary>
    public int RepeatDays { get; init; } = 14;
    /// <summary>An invoice at least this many times the mean of those before it is unusual.</summary>
    public decimal UnusualFrom { get; init; } = 2;
    /// <summary>Which source is right, by field of the customer; of those not here, <see cref="FieldPrecedence.Default"/>.</summary>
    public ImmutableSortedDictionary<string, FieldPrecedence> Precedence { get; init; } = ImmutableSortedDictionary<string, FieldPrecedence>.Empty;

    /// <summary>Names of the fields of a customer that sources can disagree about.</summary>
    public static ImmutableArray<string> Fields { get; } = [.. CustomerField.All.Select(f => f.Name)];

    /// <summary>Which source is right about this field of the customer.</summary>
    public FieldPrecedence PrecedenceOf(string field) => Precedence.GetValueOrDefault(field, FieldPrecedence.Default);
}
