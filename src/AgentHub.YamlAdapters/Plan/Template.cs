using System.Globalization;
using System.Text;

namespace AgentHub.YamlAdapters;

/// <summary>Text with places for values: <c>customers/{customer}/orders</c>. <c>{{</c> and <c>}}</c> are braces.</summary>
internal sealed class Template
{
    private const char None = '\0';
    private readonly IReadOnlyList<Part> _parts;

    private Template(IReadOnlyList<Part> parts) => _parts = parts;

    /// <summary>Names of the values it takes.</summary>
    public IEnumerable<string> Names => _parts.Where(p => p.IsName).Select(p => p.Text);

    /// <summary>The name, when it is one place and nothing else.</summary>
    public string? Only => _parts is [{ IsName: true } only] ? only.Text : null;

    /// <summary>Whether some value stands outside of quotes.</summary>
    public bool HasBareName => _parts.Any(p => p is { IsName: true, Quote: None });

    /// <summary>Whether some value stands between single quotes within double ones: two languages at once, for which no escape is known.</summary>
    public bool HasNestedName => _parts.Any(p => p is { IsName: true, Nested: true });

    /// <summary>
    /// The text with its values. As query languages want it, quotes are doubled in those between single quotes (OData, SQL), and
    /// those between double quotes are written as in a JSON text (JSON filters, Lucene).
    /// </summary>
    /// <param name="values">The value of a name.</param>
    /// <param name="escape">What else is done to each value.</param>
    /// <param name="literals">Whether quotes begin a literal here.</param>
    public string Fill(Func<string, string> values, Func<string, string>? escape = null, bool literals = false)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if (!part.IsName)
            {
                text.Append(part.Text);
                continue;
            }
            var value = values(part.Text);
            if (literals && part.Quote == '\'') value = value.Replace("'", "''", StringComparison.Ordinal);
            if (literals && part.Quote == '"') value = Backslashed(value);
            text.Append(escape is null ? value : escape(value));
        }
        return text.ToString();
    }

    /// <summary>Reads a template; what is wrong is told to <paramref name="fault"/> with its place in the text.</summary>
    public static Template Parse(string text, Action<int, string> fault)
    {
        var parts = new List<Part>();
        var plain = new StringBuilder();
        var quote = None;
        var nested = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '\'' or '"')
            {
                if (quote == None) quote = c;
                else if (quote == c) (quote, nested) = (None, false);
                else if (quote == '"') nested = !nested;
            }
            if (c is '{' or '}' && at + 1 < text.Length && text[at + 1] == c)
            {
                plain.Append(c);
                at++;
            }
            else if (c == '{')
            {
                var end = text.IndexOf('}', at);
                if (end < 0)
                {
                    fault(at, "a place begins with { and has no }; write {{ for a brace");
                    break;
                }
                if (plain.Length > 0) parts.Add(new(plain.ToString()));
                plain.Clear();
                parts.Add(new(text[(at + 1)..end], true, quote, nested));
                at = end;
            }
            else if (c == '}') fault(at, "a } ends no place; write }} for a brace");
            else plain.Append(c);
        }
        if (plain.Length > 0) parts.Add(new(plain.ToString()));
        return new(parts);
    }

    private static string Backslashed(string value)
    {
        var text = new StringBuilder();
        foreach (var c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }
        return text.ToString();
    }

    private readonly record struct Part(string Text, bool IsName = false, char Quote = None, bool Nested = false);
}
