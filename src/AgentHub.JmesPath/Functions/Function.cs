using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Functions;

/// <summary>A built-in function: what it is called with, and what it does.</summary>
/// <param name="Name">As written in expressions.</param>
/// <param name="Takes">Types of the arguments in order; of the last also those behind it when <paramref name="AnyNumber"/>.</param>
/// <param name="Body">Called with arguments of these types only.</param>
/// <param name="AnyNumber">Whether the last may occur any number of times.</param>
/// <param name="Least">Fewest arguments.</param>
internal sealed record Function(string Name, Accepts[] Takes, Func<Value[], Call, Value> Body, int Least, bool AnyNumber = false)
{
    private static readonly string[] Ordinals = ["first", "second", "third"];

    /// <summary>What is wrong with so many arguments; null when nothing is.</summary>
    public string? ProblemOfCount(int count)
    {
        if (count >= Least && (AnyNumber || count <= Takes.Length)) return null;
        return $"{Name}() takes {(AnyNumber ? "at least " : "")}{Counted(Least)}, is given {(count == 0 ? "none" : count)}";
    }

    /// <summary>What is wrong with a value in this place, from 0; null when nothing is.</summary>
    public string? Problem(in Value value, int place, Run run)
    {
        var accepts = Accepted(place);
        return Types.Match(value, accepts, run)
            ? null
            : $"{Name}() takes {Types.Words(accepts)} {InPlace(place)}, is given {Types.Words(value, accepts, run)}";
    }

    /// <summary>What is wrong with <c>&amp;expression</c>, or with anything else, in this place whatever the JSON; null when nothing is.</summary>
    public string? ProblemOfReference(bool isReference, int place)
    {
        if (isReference == (Accepted(place) == Accepts.Expression)) return null;
        return isReference
            ? $"{Name}() takes {Types.Words(Accepted(place))} {InPlace(place)}, not an expression with '&'"
            : $"{Name}() takes an expression {InPlace(place)}: put '&' before it";
    }

    private Accepts Accepted(int place) => Takes[Math.Min(place, Takes.Length - 1)];

    private string InPlace(int place) =>
        Takes.Length == 1 && !AnyNumber ? "as its argument" : $"as its {(place < Ordinals.Length ? Ordinals[place] : $"{place + 1}th")} argument";

    private static string Counted(int count) => count == 1 ? "1 argument" : $"{count} arguments";
}
