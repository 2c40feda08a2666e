using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgentHub.Cli;

/// <summary>
/// Puts made-up values in the place of everything in an answer that may be about a person, the same for the same each time.
/// </summary>
/// <remarks>
/// What stays is listed, what goes is not: truth values, dates and times, amounts, currencies, small numbers, and words that the
/// adapter file itself names (its enumerations). Every other text and every long number is replaced.
/// </remarks>
internal sealed partial class Replacements
{
    private const string Gone = "removed";
    private readonly Dictionary<string, string> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<string> _words;
    private readonly IReadOnlyList<string> _secrets;
    private readonly HashSet<string> _asked;

    /// <param name="fileText">The adapter file; its words are no personal data.</param>
    /// <param name="secrets">Values that are never written, wherever they stand.</param>
    /// <param name="asked">Ids and keys asked with: replaced even where they look harmless.</param>
    public Replacements(string fileText, IEnumerable<string> secrets, IEnumerable<string> asked)
    {
        _words = [.. Word().Matches(Comment().Replace(fileText, "")).Select(m => m.Value)];
        _secrets = [.. secrets.Where(s => s.Length >= 3)];
        _asked = [.. asked];
    }

    /// <summary>How many different values were replaced.</summary>
    public int Count => _made.Count;

    /// <summary>Every value that must not appear any more, long enough to be somebody's.</summary>
    public IEnumerable<string> Originals => _made.Keys.Where(k => k.Length >= 5 && !_made.Values.Any(v => v.Contains(k, StringComparison.OrdinalIgnoreCase))).Concat(_secrets);

    /// <summary>A copy without anything of a person.</summary>
    public JsonNode? Of(JsonNode? node, string member = "") => node switch
    {
        JsonObject o => new JsonObject(o.Select(m => KeyValuePair.Create(MemberName(m.Key), Of(m.Value, m.Key)))),
        JsonArray a => new JsonArray([.. a.Select(item => Of(item, member))]),
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.String => JsonValue.Create(Of(v.GetValue<string>(), member)),
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => Number(v, member),
        _ => node?.DeepClone(),
    };

    /// <summary>What stands for a text.</summary>
    /// <param name="text">As the system sent it, or as it was asked with.</param>
    /// <param name="member">The member it stands in; a hint only.</param>
    public string Of(string text, string member = "")
    {
        if (_secrets.Any(s => text.Contains(s, StringComparison.Ordinal))) return Gone;
        if (_made.TryGetValue(text.Trim(), out var made)) return made;
        if (BirthName().IsMatch(member)) return "1970-01-01";
        if (!_asked.Contains(text) && IsHarmless(text)) return text;
        if (Email().IsMatch(text)) return _made[text.Trim()] = $"person{Next("person")}@example.com";
        if (Phone().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 8 and <= 15 && (text.Any(c => c is '+' or ' ' or '(' or '-') || text[0] == '0')) return PhoneFor(text);
        if (text.Any(char.IsAsciiDigit) && Id().IsMatch(text)) return _made[text.Trim()] = Digits(text);
        var isName = member.Contains("name", StringComparison.OrdinalIgnoreCase) || member.Contains("contact", StringComparison.OrdinalIgnoreCase);
        return _made[text.Trim()] = isName ? $"Person {Next("name")}" : $"Text {Next("text")}";
    }

    // Amounts and counts are small or have decimals; what is longer may be an account, a telephone or a person's number.
    private JsonNode Number(JsonValue value, string member)
    {
        var text = value.ToJsonString();
        if (!_asked.Contains(text) && (text.Any(c => c is '.' or 'e' or 'E') || text.Length < 6 || (TimeName().IsMatch(member) && IsTime(text)))) return value.DeepClone();
        if (!_made.TryGetValue(text, out var made)) made = _made[text] = Digits(text);
        return JsonNode.Parse(made)!;
    }

    private string MemberName(string name) => Email().IsMatch(name) || name.Count(char.IsAsciiDigit) >= 6 ? Of(name) : name;

    private bool IsHarmless(string text) =>
        text.Length == 0 || _words.Contains(text) || Amount().IsMatch(text) || Currency().IsMatch(text) || text is "true" or "false"
        || (text.Length >= 8 && (CompactDate().IsMatch(text) || (char.IsAsciiDigit(text[0]) && text.Contains('-', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))));

    // The same subscriber in another notation stays the same subscriber. 01632 960000 to 960999 belong to nobody.
    private string PhoneFor(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var subscriber = "tel:" + digits[^Math.Min(8, digits.Length)..];
        if (!_made.TryGetValue(subscriber, out var national)) national = _made[subscriber] = "1632960" + (Next("phone") % 1000).ToString("000", CultureInfo.InvariantCulture);
        return _made[text.Trim()] = InNotationOf(text, national);
    }

    private static string InNotationOf(string text, string made)
    {
        var digits = string.Concat(made.Where(char.IsAsciiDigit));
        var national = digits.Length >= 10 ? digits[^10..] : digits;
        return text.TrimStart() switch { ['+', ..] => "+44" + national, ['0', '0', ..] => "0044" + national, _ => "0" + national };
    }

    // Same shape, other digits and letters: whatever reads it reads this too.
    private string Digits(string text)
    {
        var number = Next("id").ToString(CultureInfo.InvariantCulture);
        var (made, at) = (new StringBuilder(text), number.Length - 1);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(text[i])) made[i] = at >= 0 ? number[at--] : i == 0 || text[0] == '-' && i == 1 ? '9' : '0';
            else if (char.IsAsciiLetterLower(text[i])) made[i] = 'x';
            else if (char.IsAsciiLetterUpper(text[i])) made[i] = 'X';
        }
        return at >= 0 ? (text[0] == '-' ? "-" : "") + number : made.ToString();
    }

    private int Next(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;

    // Seconds or milliseconds between 1990 and 2060.
    private static bool IsTime(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var n) && n is (> 631_152_000 and < 2_840_140_800) or (> 631_152_000_000 and < 2_840_140_800_000);

    [GeneratedRegex(@"^\s*#.*$|\s#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w@.])[A-Za-z_]{1,24}(?![\w@.]*@)")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*[^@\s]+@[^@\s]+\s*$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\s*\+?[\d\s()/.-]{7,24}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^-?\d{1,7}([.,]\d{1,4})$|^\d{1,2}$")]
    private static partial Regex Amount();

    [GeneratedRegex("date|time|created|updated|modified|opened|closed|since|(?:^|_)at$|At$")]
    private static partial Regex TimeName();

    [GeneratedRegex("birth|^dob$", RegexOptions.IgnoreCase)]
    private static partial Regex BirthName();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Currency();

    [GeneratedRegex(@"^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$")]
    private static partial Regex CompactDate();

    [GeneratedRegex(@"^[A-Za-z]{0,12}[-_./]?[A-Za-z0-9]{0,12}([-_./][A-Za-z0-9]{1,16}){0,6}$")]
    private static partial Regex Id();
}
