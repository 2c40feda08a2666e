namespace AgentHub.JmesPath;

/// <summary>An expression that cannot be parsed, or not be evaluated on this JSON.</summary>
/// <remarks>The message names parts of the expression and types of values, never a value of the JSON, so that it may be logged.</remarks>
public sealed class JmesException : Exception
{
    internal JmesException(JmesErrorKind kind, string problem, string expression, int offset)
        : this(kind, problem, offset, Place(expression, offset))
    {
    }

    private JmesException(JmesErrorKind kind, string problem, int offset, (int Line, int Column) place)
        : base(place.Line == 1 ? $"{problem} (column {place.Column})" : $"{problem} (line {place.Line}, column {place.Column})") =>
        (Kind, Problem, Offset, Line, Column) = (kind, problem, offset, place.Line, place.Column);

    /// <summary>What kind of fault it is.</summary>
    public JmesErrorKind Kind { get; }

    /// <summary>The kind by its name in the specification: <c>syntax</c>, <c>invalid-type</c>, …</summary>
    public string Code => Kind switch
    {
        JmesErrorKind.Syntax => "syntax",
        JmesErrorKind.UnknownFunction => "unknown-function",
        JmesErrorKind.InvalidArity => "invalid-arity",
        JmesErrorKind.InvalidType => "invalid-type",
        JmesErrorKind.InvalidValue => "invalid-value",
        _ => "limit-exceeded",
    };

    /// <summary>The message without the place: what is wrong and what to do.</summary>
    public string Problem { get; }

    /// <summary>Where in the expression, in UTF-16 units from 0; its length when it ends too early; 0 when all of it is meant.</summary>
    public int Offset { get; }

    /// <summary>Line of <see cref="Offset"/>, from 1. Expressions in YAML may have several.</summary>
    public int Line { get; }

    /// <summary>Column of <see cref="Offset"/> in its line, in UTF-16 units from 1.</summary>
    public int Column { get; }

    private static (int Line, int Column) Place(string expression, int offset)
    {
        var before = expression.AsSpan(0, Math.Min(offset, expression.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
