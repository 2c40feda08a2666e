using System.Globalization;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Zendesk's ids are numbers; ours are text.</summary>
internal static class Ids
{
    public static bool IsId(string? id) => id is { Length: > 0 and <= 18 } && id.All(char.IsAsciiDigit) && id[0] != '0';

    public static string? Text(long? id) => id?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Only for what <see cref="IsId"/> accepts.</summary>
    public static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
