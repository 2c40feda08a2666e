namespace AgentHub.Adapters.Tests.Documented;

/// <summary>Compares values as the vendors' databases do: text without case, nothing before everything.</summary>
internal static class Values
{
    public static int Compare(object? a, object? b) => (a, b) switch
    {
        (null or "", null or "") => 0,
        (null or "", _) => -1,
        (_, null or "") => 1,
        (string x, string y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase) is var order && order != 0 ? order : 0,
        (DateOnly x, DateTimeOffset y) => new DateTimeOffset(x, default, default).CompareTo(y),
        (IComparable x, _) when x.GetType() == b.GetType() => x.CompareTo(b),
        _ => throw new FormatException("does not compare " + a.GetType().Name + " with " + b.GetType().Name),
    };
}
