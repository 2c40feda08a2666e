using System.Globalization;
using System.Text.RegularExpressions;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Salesforce.Soql;

/// <summary>Understands the part of SOQL that the adapter writes, and refuses everything else.</summary>
internal sealed partial class SoqlParser
{
    private readonly SoqlText _text;
    private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    private object? _word;

    private SoqlParser(string query)
    {
        _text = new(query);
        _word = _text.Next();
    }

    /// <exception cref="FormatException">It is no such query.</exception>
    public static SoqlQuery Read(string query) => new SoqlParser(query).Query();

    private SoqlQuery Query()
    {
        Expect("SELECT");
        var fields = new List<string>();
        do
        {
            var name = Name();
            if (name.Equals("COUNT", StringComparison.OrdinalIgnoreCase) && Takes("("))
            {
                Expect(")");
                break;
            }
            fields.Add(Field(name));
        }
        while (Takes(","));
        Expect("FROM");
        var kind = Name();
        Func<Row, bool> where = Takes("WHERE") ? Conditions() : _ => true;
        var order = new List<SoqlOrder>();
        if (Takes("ORDER"))
        {
            Expect("BY");
            do order.Add(Order());
            while (Takes(","));
        }
        int? limit = Takes("LIMIT") ? int.Parse(Name(), NumberStyles.None, CultureInfo.InvariantCulture) : null;
        if (_word is not null) throw new FormatException($"unexpected token: {_word}");
        return new(fields, kind, where, order, limit, _named);
    }

    private SoqlOrder Order()
    {
        var field = Field(Name());
        var isDescending = Takes("DESC");
        if (!isDescending) Takes("ASC");
        if (!Takes("NULLS")) return new(field, isDescending, NullsLast: false);
        var last = Takes("LAST");
        if (!last) Expect("FIRST");
        return new(field, isDescending, last);
    }

    /// <summary>Conditions joined by AND or by OR: Salesforce does not guess which binds tighter, so both need brackets.</summary>
    private Func<Row, bool> Conditions()
    {
        var all = new List<Func<Row, bool>> { Condition() };
        string? joint = null;
        while (Is("AND") || Is("OR"))
        {
            var word = ((string)_word!).ToUpperInvariant();
            if (joint is not null && joint != word) throw new FormatException($"unexpected token: {word}");
            joint = word;
            Expect(word);
            all.Add(Condition());
        }
        return joint == "OR" ? r => all.Any(c => c(r)) : r => all.All(c => c(r));
    }

    private Func<Row, bool> Condition()
    {
        if (Takes("("))
        {
            var inner = Conditions();
            Expect(")");
            return inner;
        }
        var field = Field(Name());
        if (Takes("IN"))
        {
            Expect("(");
            var values = new List<object?>();
            do values.Add(Value());
            while (Takes(","));
            Expect(")");
            return r => values.Any(v => Values.Compare(r.At(field), v) == 0);
        }
        if (Takes("LIKE"))
        {
            var pattern = Value() as string ?? throw new FormatException("LIKE takes a text");
            var shape = new Regex("^" + Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase | RegexOptions.Singleline);
            return r => r.At(field) is string text && shape.IsMatch(text);
        }
        var sign = _word as string;
        _word = _text.Next();
        var value = Value();
        return sign switch
        {
            "=" => r => Compared(field, r, value) == 0,
            "<" => r => r.At(field) is not null && Compared(field, r, value) < 0,
            ">" => r => r.At(field) is not null && Compared(field, r, value) > 0,
            _ => throw new FormatException($"unexpected token: {sign}"),
        };
    }

    private static int Compared(string field, Row row, object? value) =>
        field == "Id" ? string.CompareOrdinal((string?)row.At(field), (string?)value) : Values.Compare(row.At(field), value);

    private object? Value()
    {
        var word = _word;
        _word = _text.Next();
        return word switch
        {
            SoqlLiteral literal => literal.Text,
            "true" => true,
            "false" => false,
            "null" => null,
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            string text when Time().IsMatch(text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            _ => throw new FormatException($"unexpected token: {word}"),
        };
    }

    private string Field(string name)
    {
        _named.Add(name);
        return name;
    }

    private string Name()
    {
        if (_word is not string name || !(char.IsAsciiLetterOrDigit(name[0]))) throw new FormatException($"unexpected token: {_word}");
        _word = _text.Next();
        return name;
    }

    private bool Is(string word) => _word is string text && text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Takes(string word)
    {
        if (!Is(word)) return false;
        _word = _text.Next();
        return true;
    }

    private void Expect(string word)
    {
        if (!Takes(word)) throw new FormatException($"expecting {word}, found {_word ?? "the end"}");
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?\d\d)$")]
    private static partial Regex Time();
}
