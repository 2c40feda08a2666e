namespace AgentHub.Adapters.RequestTracker;

/// <summary>
/// Request Tracker's ids are numbers, written as a number here and as text there; in a list a user's <c>id</c> is even the name
/// unless the number is asked for.
/// </summary>
internal static class Ids
{
    public static bool IsId(string? id) => id is { Length: > 0 and <= 18 } && id.All(char.IsAsciiDigit) && id[0] != '0';
}
