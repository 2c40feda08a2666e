using System.Runtime.CompilerServices;

namespace AgentHub.JmesPath;

/// <summary>How much an expression may cost. Every bound ends in a <see cref="JmesException"/> that names it.</summary>
/// <exception cref="ArgumentOutOfRangeException">When a bound is set outside its range.</exception>
public sealed record JmesLimits
{
    /// <summary>The bounds used where none are given.</summary>
    public static JmesLimits Default { get; } = new();

    /// <summary>Longest expression.</summary>
    /// <value>In UTF-16 units, 1 to 1,048,576; 16,384 unless set.</value>
    public int MaxLength { get; init => field = InRange(value, 1 << 20); } = 16 * 1024;

    /// <summary>How deep an expression may be nested; each operator of a chain such as <c>a.b.c</c> or <c>a || b || c</c> counts as one.</summary>
    /// <value>1 to 400; 128 unless set. What is allowed here never comes near the end of a thread's stack.</value>
    public int MaxDepth { get; init => field = InRange(value, 400); } = 128;

    /// <summary>Most steps of one evaluation: about one for each part of the expression and each element it is evaluated on.</summary>
    /// <value>1 to 1,000,000,000; 1,000,000 unless set, which take some tenths of a second.</value>
    public int MaxSteps { get; init => field = InRange(value, 1_000_000_000); } = 1_000_000;

    /// <summary>Largest result, and largest text that a function builds on the way to it.</summary>
    /// <value>In bytes of UTF-8 JSON, 1 to 1 GiB; 8 MiB unless set.</value>
    public int MaxResultBytes { get; init => field = InRange(value, 1 << 30); } = 8 << 20;

    private static int InRange(int value, int most, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
