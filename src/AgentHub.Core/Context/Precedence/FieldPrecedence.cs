using System.Collections.Immutable;

namespace AgentHub.Core.Context.Precedence;

/// <summary>Which source of one field is right: rules in their order, each deciding among what those before it left. Immutable.</summary>
public sealed record FieldPrecedence
{
    /// <summary>Rules of a field that nobody set any for.</summary>
    public static FieldPrecedence Default { get; } = new();

    /// <summary>In the order they are applied.</summary>
    public ImmutableArray<PrecedenceRule> Rules { get; init; } =
        [PrecedenceRule.VerifiedFirst, PrecedenceRule.Authority, PrecedenceRule.MostRecent, PrecedenceRule.MostComplete];

    /// <summary>System ids, the most trusted first; empty: the order in which the values are given.</summary>
    public ImmutableArray<string> Authority { get; init; } = [];

    /// <summary>Decides. Sources that hold the same value never stand against each other.</summary>
    /// <param name="held">What is said, in configured order of the sources; at least one.</param>
    /// <exception cref="ArgumentException">Nothing is held.</exception>
    public PrecedenceDecision Decide(IReadOnlyList<HeldValue> held)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (held.Count == 0) throw new ArgumentException("There is nothing to decide.", nameof(held));
        HeldValue[] left = [.. held];
        PrecedenceRule? by = null;
        foreach (var rule in Rules)
        {
            if (Agree(left)) break;
            left = Best(rule, left, held);
            if (Agree(left)) by = rule;
        }
        var right = left[0];
        return new(right, by, [.. held.Where(h => h.Same != right.Same).DistinctBy(h => h.Same)]);
    }

    private static bool Agree(HeldValue[] values) => Array.TrueForAll(values, v => v.Same == values[0].Same);

    private HeldValue[] Best(PrecedenceRule rule, HeldValue[] left, IReadOnlyList<HeldValue> held) => rule switch
    {
        PrecedenceRule.VerifiedFirst => Highest(left, v => v.IsVerified),
        PrecedenceRule.Authority => Highest(left, v => -RankOf(v, held)),
        PrecedenceRule.MostRecent => Highest(left, v => v.ChangedAt ?? DateTimeOffset.MinValue),
        PrecedenceRule.MostComplete => Highest(left, v => v.Completeness),
        _ => throw new InvalidOperationException($"There is no rule {rule}."),
    };

    private int RankOf(HeldValue value, IReadOnlyList<HeldValue> held)
    {
        if (Authority.IsEmpty) return held.TakeWhile(h => h.Source != value.Source).Count();
        var rank = Authority.IndexOf(value.Source, 0, StringComparer.Ordinal);
        return rank < 0 ? Authority.Length : rank;
    }

    private static HeldValue[] Highest<T>(HeldValue[] values, Func<HeldValue, T> by)
    {
        var best = values.Max(by);
        return [.. values.Where(v => EqualityComparer<T>.Default.Equals(by(v), best))];
    }
}
