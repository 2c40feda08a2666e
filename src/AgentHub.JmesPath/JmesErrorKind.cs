namespace AgentHub.JmesPath;

/// <summary>What is wrong with an expression, or with the JSON it was evaluated on; all but the last are the specification's.</summary>
public enum JmesErrorKind
{
    /// <summary><c>syntax</c>: the text is no expression.</summary>
    Syntax,

    /// <summary><c>unknown-function</c>: there is no such function. Found when the expression is parsed.</summary>
    UnknownFunction,

    /// <summary><c>invalid-arity</c>: a function is given too few or too many arguments. Found when the expression is parsed.</summary>
    InvalidArity,

    /// <summary><c>invalid-type</c>: a function is given a value of a type that it does not take.</summary>
    InvalidType,

    /// <summary><c>invalid-value</c>: a slice with step 0, a number too large to be written, text with broken Unicode.</summary>
    InvalidValue,

    /// <summary><c>limit-exceeded</c>: a bound of <see cref="JmesLimits"/> is reached.</summary>
    LimitExceeded,
}
