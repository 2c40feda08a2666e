namespace AgentHub.Core.Context;

/// <summary>What is shown in place of a value of class identity.</summary>
internal static class FactMasks
{
    private const string Dots = "••••";

    /// <summary><c>•••• 8420</c>; a value of four or fewer characters is all dots.</summary>
    public static string LastFour(string value) => Last(value, 4);

    /// <summary>The inward part of a British postcode: <c>•••• 4QT</c>.</summary>
    public static string LastThree(string value) => Last(value, 3);

    /// <summary><c>M•••• O••••</c>: the first letter of each of the first three words.</summary>
    public static string Name(string value) => string.Join(' ',
        value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(3).Select(w => w[..FirstLetter(w)] + Dots));

    /// <summary>Nothing of a secret is ever shown, only that it was given.</summary>
    public static string Secret(string value) => "Given";

    private static string Last(string value, int count)
    {
        var kept = new string([.. value.Where(char.IsLetterOrDigit)]);
        return kept.Length > count ? $"{Dots} {kept[^count..]}" : Dots;
    }

    private static int FirstLetter(string word) => word.Length > 1 && char.IsHighSurrogate(word[0]) ? 2 : 1;
}
