using AgentHub.JmesPath.Functions;

namespace AgentHub.JmesPath.Parsing;

/// <summary>What somebody probably meant who wrote what JMESPath does not have.</summary>
internal static class Hints
{
    /// <summary>Names that other languages have for functions of JMESPath.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["len"] = "length", ["size"] = "length", ["count"] = "length", ["average"] = "avg", ["mean"] = "avg", ["concat"] = "join",
        ["coalesce"] = "not_null", ["ceiling"] = "ceil", ["str"] = "to_string", ["string"] = "to_string", ["number"] = "to_number",
        ["int"] = "to_number", ["array"] = "to_array", ["list"] = "to_array", ["order_by"] = "sort_by", ["includes"] = "contains",
        ["typeof"] = "type", ["first_not_null"] = "not_null", ["total"] = "sum",
    };

    public static string OfFunction(string name)
    {
        var meant = OtherNames.GetValueOrDefault(name) ?? FunctionTable.Names.Order(StringComparer.Ordinal)
            .Select(known => (Name: known, Distance: EditDistance.Between(known, name)))
            .Where(k => k.Distance <= 1 + k.Name.Length / 6).OrderBy(k => k.Distance).Select(k => k.Name).FirstOrDefault();
        return meant is null
            ? $"unknown function '{name}'; there are {string.Join(", ", FunctionTable.Names.Order(StringComparer.Ordinal))}"
            : $"unknown function '{name}'; did you mean '{meant}'?";
    }

    public static string OfCharacter(string text, int at) => text[at] switch
    {
        '$' => "JMESPath has no '$': a path begins with a field's name, and '@' is the current value",
        '?' => "'?' stands directly behind '[' only, as in [?status == 'open']",
        '+' or '/' or '%' or '^' => $"JMESPath does not calculate: '{text[at]}' means nothing here",
        ';' => "';' means nothing here; one expression follows another with '|'",
        '#' => "'#' means nothing here; in YAML put the whole expression between quotes",
        '\\' => "'\\' means something between quotes only",
        var c when c < ' ' || char.IsSurrogate(c) => $"character U+{(int)c:X4} means nothing here",
        var c => $"'{c}' means nothing here; a name with other characters than letters, digits and _ stands between double quotes: \"{c}\"",
    };

    /// <summary>A name with a dash in it.</summary>
    public static string OfDash(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsOfName(text[start - 1])) start--;
        while (end < text.Length && IsOfName(text[end])) end++;
        return $"a name with '-' stands between double quotes: \"{text[start..end]}\"";
    }

    /// <summary>Something between backticks that is no JSON.</summary>
    public static string OfLiteral(ReadOnlySpan<char> between)
    {
        var word = between.Trim().ToString();
        return word.Length is > 0 and <= 40 && word.All(c => IsOfName(c) || c == ' ')
            ? $"between backticks stands JSON; text stands between single quotes: '{word}'"
            : "between backticks stands JSON, and this is none; ` itself is written \\` there";
    }

    /// <summary>A token that cannot follow the expression before it.</summary>
    public static string OfFollowing(string text, Token token) => token.Kind switch
    {
        TokenKind.End => "the expression ends too early",
        TokenKind.Name when token.Name is "and" or "AND" => "'and' is written '&&'",
        TokenKind.Name when token.Name is "or" or "OR" => "'or' is written '||'",
        TokenKind.Name or TokenKind.QuotedName => $"a '.' or an operator is missing before {Shown(text, token)}",
        TokenKind.OpenBrace => "a '.' is missing before '{'",
        TokenKind.OpenParenthesis => "only a function's name can stand before '('",
        TokenKind.Star => "'*' follows a '.' or stands in brackets: .* or [*]; JMESPath does not calculate",
        TokenKind.Number or TokenKind.Literal => $"an operator such as '==' is missing before {Shown(text, token)}",
        TokenKind.Reference => "'and' is written '&&'; a single '&' stands before a function's argument only",
        TokenKind.Not => "'!' stands before what it negates; not equal is '!='",
        _ => $"{Shown(text, token)} means nothing here",
    };

    /// <summary>A token that no expression begins with.</summary>
    public static string OfBeginning(string text, Token token) => token.Kind switch
    {
        TokenKind.End => "the expression ends too early",
        TokenKind.Number => $"a number stands between backticks: `{text[token.Offset..token.End]}`",
        TokenKind.Reference => "'&' stands before a function's argument only, as in sort_by(items, &date)",
        TokenKind.Dot => "a path does not begin with '.', and there is no '..': name every field on the way",
        TokenKind.Greater => "an expression is expected before '>'; not equal is '!='",
        _ => $"an expression is expected before {Shown(text, token)}",
    };

    public static string Shown(string text, Token token) => token.Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.QuotedName or TokenKind.Literal => text[token.Offset..Math.Min(token.End, token.Offset + 40)],
        _ => $"'{text[token.Offset..token.End]}'",
    };

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
