using System.Text.Json.Nodes;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>Conditions as ERPNext and Odoo take them: <c>[[field, operator, value], …]</c>, all of which must hold.</summary>
internal sealed class Conditions
{
    private readonly IReadOnlyList<(string Field, string Operator, JsonNode? Value)> _all;

    private Conditions(IReadOnlyList<(string, string, JsonNode?)> all) => _all = all;

    public IEnumerable<string> Fields => _all.Select(c => c.Field);

    /// <summary>The conditions; null when it is anything else.</summary>
    public static Conditions? Of(JsonNode? node)
    {
        if (node is not JsonArray list) return null;
        var all = new List<(string, string, JsonNode?)>();
        foreach (var item in list)
        {
            if (item is not JsonArray { Count: 3 } three || three[0]?.GetValueKind() != System.Text.Json.JsonValueKind.String || three[1]?.GetValueKind() != System.Text.Json.JsonValueKind.String) return null;
            all.Add(((string)three[0]!, (string)three[1]!, three[2]));
        }
        return new(all);
    }

    /// <summary>Whether a row fits. A field that is a pair of id and name is compared by its id.</summary>
    /// <exception cref="NotSupportedException">Of an operator that is not known here.</exception>
    public bool Fit(JsonObject row) => _all.All(c =>
    {
        var theirs = Text(row[c.Field] is JsonArray { Count: 2 } pair ? pair[0] : row[c.Field]);
        return c.Operator switch
        {
            "=" => theirs == Text(c.Value),
            "!=" => theirs != Text(c.Value),
            "=ilike" => Like(theirs, Text(c.Value)),
            "ilike" => Like(theirs, "%" + Text(c.Value) + "%"),
            "like" => Like(theirs, Text(c.Value)),
            "in" => c.Value is JsonArray values && values.Any(v => Text(v) == theirs),
            _ => throw new NotSupportedException(c.Operator),
        };
    });

    private static string Text(JsonNode? node) => node?.GetValueKind() is System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";

    /// <summary>% stands for anything at both ends; nothing else is used here.</summary>
    private static bool Like(string text, string pattern)
    {
        var part = pattern.Trim('%');
        return (pattern.StartsWith('%'), pattern.EndsWith('%')) switch
        {
            (true, true) => text.Contains(part, StringComparison.OrdinalIgnoreCase),
            (true, false) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase),
            (false, true) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase),
            _ => text.Equals(part, StringComparison.OrdinalIgnoreCase),
        };
    }
}
