using System.Diagnostics.CodeAnalysis;

namespace AgentHub.Ledger;

/// <summary>Text as every database can keep it.</summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same text with a replacement character for what PostgreSQL cannot keep: U+0000, and halves of surrogate pairs.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsPair(text, ref i))) return Replaced(text);
        }
        return text;
    }

    private static string Replaced(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsPair(text, ref i))) characters[i] = Replacement;
        }
        return new(characters);
    }

    /// <summary>True, and at the second half, when a pair begins here.</summary>
    private static bool IsPair(string text, ref int at)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
        at++;
        return true;
    }
}
