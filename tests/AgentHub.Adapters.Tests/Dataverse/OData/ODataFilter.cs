using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Dataverse.OData;

/// <summary>
/// Understands the part of <c>$filter</c> that the adapter writes, and refuses everything else. As
/// https://learn.microsoft.com/en-us/power-apps/developer/data-platform/webapi/query/filter-rows says: text is compared without case, a
/// quotation mark in it is written twice, and % and _ in it are wildcards.
/// </summary>
internal sealed class ODataFilter
{
    private readonly string _text;
    private int _at;

    private ODataFilter(string text) => _text = text;

    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">It is no such filter.</exception>
    public static (Func<Row, bool> Where, IReadOnlySet<string> Named) Read(string text)
    {
        var filter = new ODataFilter(text);
        var where = filter.Or();
        filter.Blanks();
        if (filter._at < text.Length) throw new FormatException($"Syntax error at position {filter._at}");
        return (where, filter.Named);
    }

    private Func<Row, bool> Or()
    {
        var all = new List<Func<Row, bool>> { And() };
        while (Takes("or")) all.Add(And());
        return r => all.Any(c => c(r));
    }

    private Func<Row, bool> And()
    {
        var all = new List<Func<Row, bool>> { Condition() };
        while (Takes("and")) all.Add(Condition());
        return r => all.All(c => c(r));
    }

    private Func<Row, bool> Condition()
    {
        Blanks();
        if (TakesSign('('))
        {
            var inner = Or();
            if (!TakesSign(')')) throw new FormatException($"Expected ) at position {_at}");
            return inner;
        }
        var name = Name();
        if (name == "contains")
        {
            if (!TakesSign('(')) throw new FormatException($"Expected ( at position {_at}");
            var column = Column(Name());
            if (!TakesSign(',')) throw new FormatException($"Expected , at position {_at}");
            var part = Value() as string ?? throw new FormatException("contains takes a text");
            if (!TakesSign(')')) throw new FormatException($"Expected ) at position {_at}");
            return r => r.At(column) is string text && Like("%" + part + "%").IsMatch(text);
        }
        Column(name);
        if (!Takes("eq")) throw new FormatException($"Unexpected operator at position {_at}");
        var value = Value();
        return value is string wanted ? r => r.At(name) is string text && Like(wanted).IsMatch(text) : r => Values.Compare(r.At(name), value) == 0;
    }

    private static Regex Like(string pattern) => new("^" + Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private object? Value()
    {
        Blanks();
        if (_at < _text.Length && _text[_at] == '\'') return Quoted();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '-')) _at++;
        var word = _text[start.._at];
        if (Guid.TryParseExact(word, "D", out var id)) return id;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        return word == "null" ? null : throw new FormatException($"Unrecognized '{word}' at position {start}");
    }

    private string Quoted()
    {
        var (value, start) = (new StringBuilder(), _at);
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '\'') value.Append(_text[_at]);
            else if (_at + 1 < _text.Length && _text[_at + 1] == '\'') value.Append(_text[_at++]);
            else
            {
                _at++;
                return value.ToString();
            }
        }
        throw new FormatException($"There is an unterminated literal at position {start}");
    }

    private string Column(string name)
    {
        Named.Add(name);
        return name;
    }

    private string Name()
    {
        Blanks();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_')) _at++;
        return _at > start ? _text[start.._at] : throw new FormatException($"Syntax error at position {_at}");
    }

    private bool Takes(string word)
    {
        Blanks();
        if (string.CompareOrdinal(_text, _at, word + " ", 0, word.Length + 1) != 0) return false;
        _at += word.Length;
        return true;
    }

    private bool TakesSign(char sign)
    {
        if (_at >= _text.Length || _text[_at] != sign) return false;
        _at++;
        return true;
    }

    private void Blanks()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }
}
