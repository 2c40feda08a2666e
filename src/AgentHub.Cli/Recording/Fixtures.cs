using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Cli;

/// <summary>Makes fixtures of answers.</summary>
internal sealed class Fixtures(AdapterPlan plan, string folder, Replacements replacements)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HashSet<string> _taken = [];

    /// <summary>How many different values were replaced.</summary>
    public int Replaced => replacements.Count;

    /// <summary>The fixture of an answer that has a value.</summary>
    public Fixture Make(GivenAnswer answer, RecordedExchange exchange)
    {
        // Asked first, so that what was asked for and what came back are the same person.
        var key = answer.Key is { } real ? real with { Value = replacements.Of(real.Value) } : (CustomerKey?)null;
        var (customer, invoice) = (answer.Customer is { } c ? replacements.Of(c) : null, answer.Invoice is { } i ? replacements.Of(i) : null);
        var given = replacements.Of(JsonNode.Parse(exchange.Body, documentOptions: new() { MaxDepth = 32 }));
        var (givenFile, expectFile) = Names(answer);
        var test = new FixturePlan(givenFile, expectFile, customer, invoice, key, 0);
        try
        {
            var capability = plan.Lists[answer.Capability];
            var expected = YamlAdapterTests.Records(capability, test, JsonSerializer.SerializeToElement(given), new(new() { MaxSteps = plan.Http.MaxSteps }, CancellationToken.None));
            var element = JsonSerializer.SerializeToElement(expected, YamlAdapterTests.Canonical);
            var problem = element is { ValueKind: JsonValueKind.Null } || (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0)
                ? "after the replacement nothing of it is this customer's any more; the system writes what was asked with in another notation"
                : Left(given) is { } left ? $"{left} would still show something that was to be replaced" : null;
            return new(folder, Line(test), givenFile, JsonSerializer.Serialize(given, Written), expectFile, JsonSerializer.Serialize(element, Written), problem);
        }
        catch (AgentHub.Adapters.UnreadableException unreadable)
        {
            return new(folder, "", givenFile, "", expectFile, "", $"after the replacement it cannot be read: the system {unreadable.Message}");
        }
    }

    private (string Given, string Expect) Names(GivenAnswer answer)
    {
        var name = "fixtures/recorded-" + Words.Of(answer.Capability) + (answer.Key is { } key ? "-" + JsonNamingPolicy.CamelCase.ConvertName(key.Kind.ToString()) : "");
        for (var number = 1; ; number++)
        {
            var one = number == 1 ? name : $"{name}-{number}";
            if (!File.Exists(Path.Combine(folder, one + ".json")) && _taken.Add(one)) return (one + ".json", one + ".expected.json");
        }
    }

    // Where one of the replaced values is still part of a longer one.
    private string? Left(JsonNode? node)
    {
        var originals = replacements.Originals.ToList();
        return Leaves(node).Where(l => originals.Any(o => l.Text.Contains(o, StringComparison.OrdinalIgnoreCase))).Select(l => l.Member).FirstOrDefault();
    }

    private static IEnumerable<(string Member, string Text)> Leaves(JsonNode? node, string member = "the answer") => node switch
    {
        JsonObject o => o.SelectMany(m => Leaves(m.Value, m.Key)),
        JsonArray a => a.SelectMany(i => Leaves(i, member)),
        JsonValue v when v.GetValueKind() is JsonValueKind.String => [(member, v.GetValue<string>())],
        _ => [],
    };

    private static string Line(FixturePlan test)
    {
        var asked = test.Key is { } key ? $"{CapabilityNames.Keys.First(k => k.Value == key.Kind).Key}: {Quoted(key.Value)}, "
            : (test.Customer is { } customer ? $"customer: {Quoted(customer)}, " : "") + (test.Invoice is { } invoice ? $"invoice: {Quoted(invoice)}, " : "");
        return $"{{given: {test.Given}, {asked}expect: {test.Expect}}}";
    }

    private static string Quoted(string value) => JsonSerializer.Serialize(value, Written);
}
