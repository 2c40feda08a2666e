using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Adapters;

namespace AgentHub.Cli;

/// <summary>Puts somebody else's rows beside those of a recorded answer.</summary>
internal static class OtherRows
{
    /// <summary>The answer with one more row, of somebody else; the answer itself where it is one record; null where the rows cannot be told in it.</summary>
    public static string? Beside(JsonElement given, CapabilityPlan plan, FixturePlan test)
    {
        if (plan.Shape.IsOne || plan.Shape.By is AskedBy.Text or AskedBy.Scope) return given.GetRawText();
        var run = new MapRun(new(), CancellationToken.None);
        var rows = AnswerRows.In(given, plan, run);
        if (rows.Count == 0) return null;
        // A row of whom the fixture is about.
        var own = rows.FirstOrDefault(r => plan.Map.Read(r, run) switch { FoundCustomer c => test.Key is { } key && c.Holds(key), var record => AnswerRows.Owner(record) == test.Customer });
        if (own.ValueKind == JsonValueKind.Undefined) return null;
        var theirs = plan.Map.Read(own, run) switch
        {
            FoundCustomer c => new[] { c.RecordId, c.CustomerNumber }.Concat(c.Emails).Concat(c.Phones).OfType<string>().ToHashSet(),
            var record => [test.Customer!, (string)record.GetType().GetProperty("Id")!.GetValue(record)!],
        };
        var root = JsonNode.Parse(given.GetRawText())!;
        var row = JsonNode.Parse(own.GetRawText())!;
        foreach (var list in Arrays(root).Where(a => a.Any(i => JsonNode.DeepEquals(i, row))))
        {
            list.Add(Changed(row, theirs));
            return root.ToJsonString();
        }
        return null;
    }

    private static IEnumerable<JsonArray> Arrays(JsonNode? node) => node switch
    {
        JsonArray a => a.SelectMany(Arrays).Prepend(a),
        JsonObject o => o.SelectMany(m => Arrays(m.Value)),
        _ => [],
    };

    private static JsonNode? Changed(JsonNode? node, HashSet<string> theirs) => node switch
    {
        JsonObject o => new JsonObject(o.Select(m => KeyValuePair.Create(m.Key, Changed(m.Value, theirs)))),
        JsonArray a => new JsonArray([.. a.Select(i => Changed(i, theirs))]),
        JsonValue v when v.GetValueKind() == JsonValueKind.String && theirs.Contains(v.GetValue<string>()) => JsonValue.Create(Other(v.GetValue<string>())),
        JsonValue v when v.GetValueKind() == JsonValueKind.Number && theirs.Contains(v.ToJsonString()) => JsonNode.Parse("7" + v.ToJsonString().TrimStart('-')),
        _ => node?.DeepClone(),
    };

    private static string Other(string text) => text.Contains('@', StringComparison.Ordinal) ? "other-" + text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('0' + ((c - '0' + 5) % 10)) : c)) + (text.Any(char.IsAsciiDigit) ? "" : "-other");
}
