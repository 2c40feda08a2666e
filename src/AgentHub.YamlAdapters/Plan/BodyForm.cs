using System.Globalization;
using System.Net;

namespace AgentHub.YamlAdapters;

/// <summary>Forms that a value in a body can have: <c>{customer.integer}</c> is a number, <c>{body.html}</c> plain text within HTML.</summary>
internal static class BodyForm
{
    private const string Integer = ".integer";
    private const string Html = ".html";
    private const int MostDigits = 18;

    public static bool IsInteger(string place) => place.EndsWith(Integer, StringComparison.Ordinal);

    /// <summary>Name of the value without its form.</summary>
    public static string Name(string place) => IsInteger(place) ? place[..^Integer.Length] : place.EndsWith(Html, StringComparison.Ordinal) ? place[..^Html.Length] : place;

    /// <summary>The value in its form.</summary>
    /// <exception cref="OutsideException">It is to be a number and is none of 1 to 18 digits: nobody has such an id.</exception>
    public static string Fill(string place, Func<string, string> values)
    {
        var value = values(Name(place));
        if (IsInteger(place))
            return value.Length is > 0 and <= MostDigits && value.All(char.IsAsciiDigit) ? long.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : throw new OutsideException();
        return Name(place) == place ? value : WebUtility.HtmlEncode(value).ReplaceLineEndings("<br>");
    }
}
