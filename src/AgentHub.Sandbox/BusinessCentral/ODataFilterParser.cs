using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Reads a filter by recursive descent; depth and length are bounded.</summary>
internal sealed partial class ODataFilterParser
{
    private const int Longest = 4_000;
    private const int Deepest = 20;

    private readonly List<string> _tokens;
    private readonly JsonObject? _sample;
    private int _at;
    private int _depth;

    public ODataFilterParser(string text, JsonObject? sample)
    {
        if (text.Length > Longest) throw new FormatException("The query specified in the URI is not valid. The filter is too long.");
        _sample = sample;
        _tokens = [.. Split(text)];
    }

    public ODataFilter Parse()
    {
        var filter = Or();
        return _at == _tokens.Count ? filter : throw Invalid($"'{_tokens[_at]}'");
    }

    private ODataFilter Or()
    {
        var left = And();
        while (Take("or"))
        {
            left = new ODataFilter.Or(left, And());
            if (left.Properties.Distinct().Skip(1).Any()) throw new FormatException("The 'OR' operator is not supported on distinct fields on an OData filter.");
        }
        return left;
    }

    private ODataFilter And()
    {
        var left = Term();
        while (Take("and")) left = new ODataFilter.And(left, Term());
        return left;
    }

    private ODataFilter Term()
    {
        if (Take("("))
        {
            if (++_depth > Deepest) throw Invalid("more than 20 levels");
            var inner = Or();
            Expect(")");
            _depth--;
            return inner;
        }
        return Next() switch
        {
            "contains" or "startswith" or "endswith" => Function(_tokens[_at - 1]),
            var property => Comparison(Known(property)),
        };
    }

    private ODataFilter.Comparison Comparison(string property)
    {
        var word = Next();
        if (word is not ("eq" or "ne" or "gt" or "ge" or "lt" or "le")) throw Invalid($"'{word}'");
        return new(property, word, Literal(Next()));
    }

    private ODataFilter.Function Function(string name)
    {
        Expect("(");
        var property = Known(Next());
        Expect(",");
        var value = Literal(Next());
        Expect(")");
        return new(name, property, value.Text);
    }

    private static ODataValue Literal(string token)
    {
        if (token[0] == '\'') return new(token[1..^1].Replace("''", "'", StringComparison.Ordinal), null);
        if (decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new("", number);
        if (token is "true" or "false" || Guid.TryParse(token, out _) || DateTimeOffset.TryParse(token, CultureInfo.InvariantCulture, out _)) return new(token, null);
        throw Invalid($"'{token}'");
    }

    private string Known(string property) => _sample is null || (_sample.ContainsKey(property) && _sample[property] is not (JsonArray or JsonObject))
        ? property
        : throw new FormatException($"Could not find a property named '{property}' on the entity type.");

    private bool Take(string token)
    {
        if (_at >= _tokens.Count || _tokens[_at] != token) return false;
        _at++;
        return true;
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Invalid("its end");

    private void Expect(string token)
    {
        if (!Take(token)) throw Invalid(_at < _tokens.Count ? $"'{_tokens[_at]}'" : "its end");
    }

    private static FormatException Invalid(string what) => new($"The query specified in the URI is not valid. Syntax error in $filter: {what}.");

    private static IEnumerable<string> Split(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var token = Token().Match(text, at);
            if (!token.Success) throw Invalid("a text without its closing quote");
            at = token.Index + token.Length;
            if (token.Groups[1].Length > 0) yield return token.Groups[1].Value;
        }
    }

    // Blanks, then a quoted text with '' for a quote, a mark, or a word; or blanks alone at the end.
    [GeneratedRegex(@"\G\s*('(?:[^']|'')*'|[(),]|[^\s(),']+|$)")]
    private static partial Regex Token();
}
