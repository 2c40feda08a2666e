using System.Buffers;
using System.Text.Json;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Parsing;

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class Lexer(string text)
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789");

    private int _at;

    /// <exception cref="JmesException">At the first character that no token has, or a quote that is not closed.</exception>
    public static List<Token> Tokens(string text)
    {
        var lexer = new Lexer(text);
        if (LoneSurrogate(text) is var lone and >= 0) throw lexer.Wrong("the expression holds half a surrogate pair", lone);
        var tokens = new List<Token>();
        do tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private static int LoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }
        return -1;
    }

    private Token Next()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\n' or '\r') _at++;
        if (_at == text.Length) return new(TokenKind.End, _at, _at);
        return text[_at] switch
        {
            >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_' => Name(),
            >= '0' and <= '9' or '-' => Number(),
            '"' => QuotedName(),
            '\'' => RawText(),
            '`' => JsonLiteral(),
            '.' => Of(TokenKind.Dot),
            '*' => Of(TokenKind.Star),
            '@' => Of(TokenKind.Current),
            ',' => Of(TokenKind.Comma),
            ':' => Of(TokenKind.Colon),
            '(' => Of(TokenKind.OpenParenthesis),
            ')' => Of(TokenKind.CloseParenthesis),
            '{' => Of(TokenKind.OpenBrace),
            '}' => Of(TokenKind.CloseBrace),
            ']' => Of(TokenKind.CloseBracket),
            '[' => Following('?', TokenKind.OpenFilter) ?? Following(']', TokenKind.Flatten) ?? Of(TokenKind.OpenBracket),
            '|' => Following('|', TokenKind.Or) ?? Of(TokenKind.Pipe),
            '&' => Following('&', TokenKind.And) ?? Of(TokenKind.Reference),
            '!' => Following('=', TokenKind.NotEqual) ?? Of(TokenKind.Not),
            '<' => Following('=', TokenKind.LessOrEqual) ?? Of(TokenKind.Less),
            '>' => Following('=', TokenKind.GreaterOrEqual) ?? Of(TokenKind.Greater),
            '=' => Following('=', TokenKind.Equal) ?? throw Wrong("compare with two signs: '=='", _at),
            _ => throw Wrong(Hints.OfCharacter(text, _at), _at),
        };
    }

    private Token Of(TokenKind kind, int length = 1) => new(kind, _at, _at += length);

    private Token? Following(char second, TokenKind kind) => _at + 1 < text.Length && text[_at + 1] == second ? Of(kind, 2) : null;

    private Token Name()
    {
        var length = text.AsSpan(_at).IndexOfAnyExcept(NameCharacters);
        var name = length < 0 ? text[_at..] : text.Substring(_at, length);
        return Of(TokenKind.Name, name.Length) with { Name = name };
    }

    private Token Number()
    {
        if (_at > 0 && text[_at] == '-' && NameCharacters.Contains(text[_at - 1])) throw Wrong(Hints.OfDash(text, _at), _at);
        var end = _at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var digits = text.AsSpan(_at, end - _at);
        if (digits is "-") throw Wrong("'-' stands before a number only, as in [-1]; JMESPath does not calculate", _at);
        if (!int.TryParse(digits, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number))
            number = digits[0] == '-' ? -int.MaxValue : int.MaxValue;
        return Of(TokenKind.Number, digits.Length) with { Number = number };
    }

    private Token QuotedName()
    {
        var quoted = Quoted('"', "the name is not closed: '\"' is missing");
        var start = _at;
        try
        {
            return Of(TokenKind.QuotedName, quoted.Length) with { Name = JsonElement.Parse(quoted).GetString()! };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Wrong("a name between double quotes is written as JSON writes text: \\\\ for a backslash, no line break", start);
        }
    }

    /// <summary>A backslash stays, but for the one that keeps a quote from closing the text.</summary>
    private Token RawText()
    {
        var quoted = Quoted('\'', "the text is not closed: ' is missing");
        return Of(TokenKind.Literal, quoted.Length) with { Value = Value.Of(Unescape(quoted[1..^1], '\'')) };
    }

    private Token JsonLiteral()
    {
        var start = _at;
        var quoted = Quoted('`', "the JSON is not closed: ` is missing");
        try
        {
            var json = JsonElement.Parse(Unescape(quoted[1..^1], '`'));
            ReadTexts(json);
            return Of(TokenKind.Literal, quoted.Length) with { Value = Value.Of(json) };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Wrong(Hints.OfLiteral(quoted[1..^1]), start);
        }
    }

    /// <summary>Half a surrogate pair is found when a text is read, not before.</summary>
    private static void ReadTexts(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) _ = json.GetString();
        else if (json.ValueKind == JsonValueKind.Array) foreach (var item in json.EnumerateArray()) ReadTexts(item);
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
            {
                _ = member.Name;
                ReadTexts(member.Value);
            }
        }
    }

    /// <summary>From one quote to the next that no backslash stands before, both included.</summary>
    private ReadOnlySpan<char> Quoted(char quote, string unclosed)
    {
        for (var end = _at + 1; end < text.Length; end++)
        {
            if (text[end] == '\\') end++;
            else if (text[end] == quote) return text.AsSpan(_at, end + 1 - _at);
        }
        throw Wrong(unclosed, _at);
    }

    /// <summary>Takes the backslash away before the quote, and nowhere else.</summary>
    private static string Unescape(ReadOnlySpan<char> between, char quote)
    {
        if (!between.Contains('\\')) return between.ToString();
        var plain = new System.Text.StringBuilder(between.Length);
        for (var i = 0; i < between.Length; i++)
        {
            if (between[i] == '\\' && i + 1 < between.Length)
            {
                if (between[i + 1] != quote) plain.Append('\\');
                i++;
            }
            plain.Append(between[i]);
        }
        return plain.ToString();
    }

    private JmesException Wrong(string problem, int offset) => new(JmesErrorKind.Syntax, problem, text, offset);
}
