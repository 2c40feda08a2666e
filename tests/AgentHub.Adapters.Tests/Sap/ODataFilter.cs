namespace AgentHub.Adapters.Tests.Sap;

/// <summary>
/// Reads a filter of OData V2: <c>name eq 'literal'</c> (a quote in a literal is doubled), <c>ne</c>, <c>and</c>, <c>or</c>, brackets.
/// Whatever else stands there is refused, as SAP Gateway refuses it (400).
/// https://www.odata.org/documentation/odata-version-2-0/uri-conventions/
/// </summary>
internal sealed class ODataFilter
{
    private readonly string _text;
    private readonly Func<string, bool> _isProperty;
    private int _at;

    private ODataFilter(string text, Func<string, bool> isProperty) => (_text, _isProperty) = (text, isProperty);

    /// <param name="text">As sent.</param>
    /// <param name="isProperty">Whether the entity has a property.</param>
    /// <returns>Whether an entity holds, by its properties and a comparison of property and literal.</returns>
    /// <exception cref="FormatException">It is no filter, or names a property that is not there.</exception>
    public static Func<Func<string, string, bool>, bool> Read(string text, Func<string, bool> isProperty)
    {
        var filter = new ODataFilter(text, isProperty);
        var read = filter.Or();
        filter.Blanks();
        return filter._at == text.Length ? read : throw new FormatException($"Invalid token detected at position {filter._at}");
    }

    private Func<Func<string, string, bool>, bool> Or()
    {
        var left = And();
        while (Word("or"))
        {
            var (one, other) = (left, And());
            left = same => one(same) || other(same);
        }
        return left;
    }

    private Func<Func<string, string, bool>, bool> And()
    {
        var left = Comparison();
        while (Word("and"))
        {
            var (one, other) = (left, Comparison());
            left = same => one(same) && other(same);
        }
        return left;
    }

    private Func<Func<string, string, bool>, bool> Comparison()
    {
        Blanks();
        if (_at < _text.Length && _text[_at] == '(')
        {
            _at++;
            var inner = Or();
            Blanks();
            Expect(')');
            return inner;
        }
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '/')) _at++;
        var property = _text[start.._at];
        if (!_isProperty(property)) throw new FormatException($"Property {property} not found");
        var isEqual = Word("eq") || (Word("ne") ? false : throw new FormatException("Invalid operator"));
        var literal = Literal();
        return same => same(property, literal) == isEqual;
    }

    private string Literal()
    {
        Blanks();
        Expect('\'');
        var value = new System.Text.StringBuilder();
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] != '\'') value.Append(_text[_at]);
            else if (_at + 1 < _text.Length && _text[_at + 1] == '\'') value.Append(_text[_at++]);
            else
            {
                _at++;
                return value.ToString();
            }
        }
        throw new FormatException("A literal does not end");
    }

    private bool Word(string word)
    {
        Blanks();
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0 || (_at + word.Length < _text.Length && char.IsAsciiLetterOrDigit(_text[_at + word.Length]))) return false;
        _at += word.Length;
        return true;
    }

    private void Blanks()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }

    private void Expect(char what)
    {
        if (_at >= _text.Length || _text[_at] != what) throw new FormatException($"Expected {what} at position {_at}");
        _at++;
    }
}
