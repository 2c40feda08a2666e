namespace AgentHub.Adapters;

/// <summary>The beginning of a long text, for a list.</summary>
internal static class Excerpt
{
    private const int MostChars = 280;

    /// <summary>At most 280 characters, cut between characters and with an ellipsis; null for a text without any.</summary>
    public static string? Of(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (trimmed.Length <= MostChars) return trimmed;
        var cut = char.IsHighSurrogate(trimmed[MostChars - 2]) ? MostChars - 2 : MostChars - 1;
        return trimmed[..cut] + "…";
    }
}
