using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Parsing;

/// <summary>A piece of an expression and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="End">Where the next may begin.</param>
internal readonly record struct Token(TokenKind Kind, int Offset, int End)
{
    /// <summary>Of a name: without quotes and escapes.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of a number; one too large for any array stands at the end of the range.</summary>
    public int Number { get; init; }

    /// <summary>Of a literal.</summary>
    public Value Value { get; init; }
}
