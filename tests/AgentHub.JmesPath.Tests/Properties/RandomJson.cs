using System.Text.Json.Nodes;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>JSON in which the names of <see cref="RandomExpression"/> are often found, and every type everywhere.</summary>
internal static class RandomJson
{
    public static readonly string[] Names = ["a", "b", "c", "foo", "a b", "é"];

    private static readonly string[] Texts = ["", "a", "b", "open", "12.50", "7", "é𝄞", "it's", "a\"b\\`"];

    private static readonly string[] Numbers = ["0", "1", "2", "-1", "1.50", "1.5", "1e2", "12345678901234567.89", "1e-40", "1e300", "79228162514264337593543950336"];

    public static string Of(Random random, int depth = 4) => Node(random, depth)?.ToJsonString() ?? "null";

    private static JsonNode? Node(Random random, int depth) => random.Next(depth > 0 ? 9 : 5) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonNode.Parse(Numbers[random.Next(Numbers.Length)]),
        3 or 4 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        5 or 6 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => Node(random, depth - 1))]),
        _ => new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(n => KeyValuePair.Create(n, Node(random, depth - 1)))),
    };
}
