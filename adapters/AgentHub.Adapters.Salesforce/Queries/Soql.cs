using System.Globalization;
using System.Text;

namespace AgentHub.Adapters.Salesforce;

/// <summary>
/// Conditions of SOQL. Values are literals, so that nothing in them can be taken for a query. Reserved are the quotation mark and the
/// backslash: developer.salesforce.com, SOQL and SOSL Reference, "Quoted String Escape Sequences".
/// </summary>
internal static class Soql
{
    public static string Equal(string field, string value) => $"{field} = {Literal(value)}";

    public static string In(string field, IEnumerable<string> values) => $"{field} IN ({string.Join(", ", values.Select(Literal))})";

    /// <summary>What contains a word of letters and digits only; in such a word nothing is a wildcard.</summary>
    public static string Contains(string field, string word) => $"{field} LIKE {Literal($"%{word}%")}";

    public static string Literal(string value)
    {
        var text = new StringBuilder("'", value.Length + 2);
        foreach (var letter in value)
        {
            if (letter is '\'' or '\\') text.Append('\\').Append(letter);
            else if (char.IsControl(letter)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else text.Append(letter);
        }
        return text.Append('\'').ToString();
    }

    /// <summary>A time stands without quotation marks, in UTC.</summary>
    public static string Literal(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Literal(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What stands after a row in a list sorted by <paramref name="field"/> and then by id, both descending.</summary>
    public static string After(string field, string literal, string id) => $"({field} < {literal} OR ({field} = {literal} AND Id < {Literal(id)}))";
}
