namespace AgentHub.YamlAdapters;

/// <summary>What somebody typed to search for.</summary>
internal static class SearchText
{
    private const int MostChars = 200;

    /// <summary>The text without what is no text in it, cut where it is too long.</summary>
    /// <exception cref="OutsideException">Nothing is left: nothing is found by it.</exception>
    public static string Of(string text)
    {
        var plain = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        if (plain.Length == 0) throw new OutsideException();
        return plain.Length <= MostChars ? plain : plain[..(char.IsHighSurrogate(plain[MostChars - 1]) ? MostChars - 1 : MostChars)];
    }
}
