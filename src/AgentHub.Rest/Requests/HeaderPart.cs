using System.Buffers;

namespace AgentHub.Rest;

/// <summary>One header: fixed, or the value of a parameter.</summary>
/// <param name="Fixed">The value when <paramref name="ArgumentAt"/> is negative.</param>
internal sealed record HeaderPart(string Name, string? Fixed, int ArgumentAt = -1)
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\r\n\0");

    /// <summary>Whether the header describes the body.</summary>
    public bool IsOfContent { get; } = Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || Name.Equals("Expires", StringComparison.OrdinalIgnoreCase) || Name.Equals("Last-Modified", StringComparison.OrdinalIgnoreCase)
        || Name.Equals("Allow", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value, or null to send none.</summary>
    /// <exception cref="ArgumentException">It holds CR, LF or NUL, which would begin another header.</exception>
    public string? ValueOf(object?[] args)
    {
        if (ArgumentAt < 0) return Fixed;
        var value = WireText.Of(args[ArgumentAt], null);
        if (value is not null && HasForbidden(value))
            throw new ArgumentException($"The value of the header {Name} holds a line break, which would begin another header.");
        return value;
    }

    public static bool HasForbidden(string value) => value.AsSpan().ContainsAny(Forbidden);
}
