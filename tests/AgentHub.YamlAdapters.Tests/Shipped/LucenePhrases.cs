using System.Text;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>Reads the part of Lucene's query language that is used: <c>field:"text"</c>, <c>field:("a" OR "b")</c>, joined by OR.</summary>
internal sealed class LucenePhrases(string query)
{
    private int _at;

    /// <summary>Fields with the phrases any of which they may hold; null when the query is anything else.</summary>
    public static IReadOnlyList<(string Field, IReadOnlyList<string> Phrases)>? Of(string query) => new LucenePhrases(query).Read();

    private List<(string, IReadOnlyList<string>)>? Read()
    {
        var all = new List<(string, IReadOnlyList<string>)>();
        do
        {
            var start = _at;
            while (_at < query.Length && (char.IsAsciiLetter(query[_at]) || query[_at] == '_')) _at++;
            var field = query[start.._at];
            if (field.Length == 0 || !Take(":")) return null;
            var phrases = new List<string>();
            var many = Take("(");
            do
            {
                if (Phrase() is not { } phrase) return null;
                phrases.Add(phrase);
            }
            while (many && Take(" OR "));
            if (many && !Take(")")) return null;
            all.Add((field, phrases));
        }
        while (Take(" OR "));
        return _at == query.Length ? all : null;
    }

    private bool Take(string text)
    {
        if (string.CompareOrdinal(query, _at, text, 0, text.Length) != 0) return false;
        _at += text.Length;
        return true;
    }

    private string? Phrase()
    {
        if (!Take("\"")) return null;
        var text = new StringBuilder();
        for (; _at < query.Length; _at++)
        {
            if (query[_at] == '"')
            {
                _at++;
                return text.ToString();
            }
            if (query[_at] == '\\' && ++_at == query.Length) return null;
            text.Append(query[_at]);
        }
        return null;
    }
}
