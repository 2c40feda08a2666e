using System.Globalization;
using System.Text;

namespace AgentHub.Adapters.Tests.Salesforce.Soql;

/// <summary>
/// The words of a query: names, literals, signs. Escapes as in
/// https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-quotedstringescapes.html:
/// a backslash before anything else is an error.
/// </summary>
internal sealed class SoqlText(string text)
{
    private int _at;

    /// <summary>The next word: a name or sign as text, a quoted text as <see cref="SoqlLiteral"/>; null at the end.</summary>
    public object? Next()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
        if (_at >= text.Length) return null;
        var letter = text[_at];
        if (letter == '\'') return new SoqlLiteral(Quoted());
        if ("(),=<>".Contains(letter, StringComparison.Ordinal))
        {
            _at++;
            return letter.ToString();
        }
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || "._:-+".Contains(text[_at], StringComparison.Ordinal))) _at++;
        return _at > start ? text[start.._at] : throw new FormatException($"unexpected token: {letter}");
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '\'')
            {
                _at++;
                return value.ToString();
            }
            value.Append(text[_at] == '\\' ? Escaped() : text[_at]);
        }
        throw new FormatException("expecting a single quote, found the end of the query");
    }

    private string Escaped()
    {
        _at++;
        switch (_at < text.Length ? char.ToLowerInvariant(text[_at]) : ' ')
        {
            case '\'': return "'";
            case '"': return "\"";
            case '\\': return "\\";
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
            case 'b': return "\b";
            case 'f': return "\f";
            case 'u' when _at + 4 < text.Length && int.TryParse(text.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return ((char)code).ToString();
            default: throw new FormatException("illegal escape in a literal");
        }
    }
}

/// <summary>A text that stood between quotation marks.</summary>
internal sealed record SoqlLiteral(string Text);
