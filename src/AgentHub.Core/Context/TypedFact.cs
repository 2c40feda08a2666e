using AgentHub.Abstractions;
using AgentHub.Core.Interactions;
using AgentHub.Core.Privacy;

namespace AgentHub.Core.Context;

/// <summary>What a value an agent typed for the caller turned out to be.</summary>
public enum TypedResult
{
    /// <summary>New, or said again more surely; it is kept.</summary>
    Accepted,

    /// <summary>The caller had given this very value before: they were made to repeat themselves.</summary>
    Repeat,

    /// <summary>Another value than the one known: a correction, which is kept.</summary>
    Differs,

    /// <summary>No such value; nothing is kept.</summary>
    Invalid,
}

/// <summary>A judged value.</summary>
/// <param name="Result">What it is.</param>
/// <param name="Hash">Keyed hash of the normalised value; null when invalid.</param>
/// <param name="IsNew">True when the ledger should keep it as given.</param>
/// <param name="Problem">Why it is invalid, as a sentence for the agent; else null.</param>
public readonly record struct TypedFact(TypedResult Result, string? Hash, bool IsNew, string? Problem)
{
    private const double SureFrom = 0.8;
    private const int MaxCharacters = 1000;

    /// <summary>Judges what was typed against what is known.</summary>
    /// <param name="kind">The key's entry in the dictionary.</param>
    /// <param name="text">As typed.</param>
    /// <param name="known">What the caller gave under this key before; null when nothing.</param>
    /// <param name="interaction">Whose screen it was typed on.</param>
    /// <param name="hash">The installation's hash.</param>
    /// <param name="oldest">Facts given before this are no longer known.</param>
    public static TypedFact Judge(FactKind kind, string text, FactState? known, InteractionId interaction, IFactHash hash, DateTimeOffset oldest)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(hash);
        if (text.Length > MaxCharacters) return Invalid("That is too long to be kept.");
        if (CardNumbers.Contains(text)) return Invalid("That holds a payment card number. It was not kept; card numbers never are.");
        if (kind.Normalise(text) is not { } normalised) return Invalid(FactProblems.Of(kind));
        var typed = hash.Of(kind.Key, normalised);
        if (known is null || known.At < oldest) return new(TypedResult.Accepted, typed, true, null);
        if (known.Hash != typed) return new(TypedResult.Differs, typed, true, null);
        if (known.Confidence < SureFrom) return new(TypedResult.Accepted, typed, true, null);
        return new(known.Interaction == interaction ? TypedResult.Accepted : TypedResult.Repeat, typed, false, null);
    }

    private static TypedFact Invalid(string problem) => new(TypedResult.Invalid, null, false, problem);
}
