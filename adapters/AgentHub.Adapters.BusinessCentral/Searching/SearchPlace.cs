using System.Globalization;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Where a page of a search begins.</summary>
/// <param name="Source">Number of the question, from 0.</param>
/// <param name="Skip">Rows of its answer before the page.</param>
internal readonly record struct SearchPlace(int Source, int Skip)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Skip}");

    /// <param name="text">From <see cref="Text"/>; null for the beginning.</param>
    public static SearchPlace Of(string? text)
    {
        if (text?.Split(':') is not [var source, var skip]) return default;
        return new(Number(source), Number(skip));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
