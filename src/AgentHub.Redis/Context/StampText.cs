using System.Globalization;
using AgentHub.Core.Context.Parts;

namespace AgentHub.Redis.Context;

/// <summary>A stamp as a text of 30 digits that sorts as stamps do, whatever its numbers are.</summary>
internal static class StampText
{
    public static string Of(PartStamp stamp) =>
        string.Create(CultureInfo.InvariantCulture, $"{(ulong)stamp.Asking ^ (1UL << 63):D20}{(uint)stamp.Phase ^ (1U << 31):D10}");

    /// <summary>The number of the asking in a stamp; null when the text is not one.</summary>
    public static long? AskingOf(string text) =>
        text.Length == 30 && ulong.TryParse(text.AsSpan(0, 20), NumberStyles.None, CultureInfo.InvariantCulture, out var asking) ? (long)(asking ^ (1UL << 63)) : null;
}
