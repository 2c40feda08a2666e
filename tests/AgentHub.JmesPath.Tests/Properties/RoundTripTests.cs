using System.Text.Json;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>Any tree, printed and parsed, is the same tree.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void A_printed_tree_is_parsed_to_the_same_tree() => Rounds.Of(4000, random =>
    {
        var printed = Print.Of(RandomExpression.Of(random, depth: 1 + random.Next(4)));

        Assert.Equal(printed, Print.Of(JmesExpression.Parse(printed).Root));
    });

    [Fact]
    public void Every_kind_of_node_occurs_among_them()
    {
        var kinds = typeof(Nodes.Node).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Nodes.Node))).Select(t => t.Name).ToHashSet();
        var marks = new Dictionary<string, string>
        {
            ["CurrentNode"] = "@", ["Field"] = "foo", ["Literal"] = "`", ["Index"] = "[-1]", ["Slice"] = ":1]", ["SubExpression"] = ".", ["Projection"] = "[*]", ["ObjectProjection"] = "*.",
            ["Filter"] = "[?", ["Flatten"] = "[]", ["Comparison"] = " >= ", ["Or"] = " || ", ["And"] = " && ", ["Not"] = "!", ["Pipe"] = " | ", ["MultiSelectList"] = "[@", ["MultiSelectHash"] = "{",
            ["ExpressionReference"] = "&", ["FunctionCall"] = "sum(", ["FirstNotNull"] = "not_null(",
        };

        var all = string.Join('\n', Enumerable.Range(0, 2000).Select(seed => Print.Of(RandomExpression.Of(new Random(seed), 3))));

        Assert.Equal(kinds.Order(StringComparer.Ordinal), marks.Keys.Order(StringComparer.Ordinal));
        Assert.All(marks, m => Assert.Contains(m.Value, all));
    }

    [Fact]
    public void Blanks_around_tokens_change_nothing() => Rounds.Of(500, random =>
    {
        var printed = Print.Of(RandomExpression.Of(random, depth: 3));
        var given = JsonElement.Parse(RandomJson.Of(random));

        Assert.Equal(Outcome(printed, given), Outcome($"\n\t {printed}\r\n ", given));
        Assert.Equal(Outcome(printed, given), Outcome($"({printed})", given));
        Assert.Equal(Outcome(printed, given), Outcome($"@ | {printed} | @", given));
    });

    private static string Outcome(string expression, JsonElement given)
    {
        try { return JmesExpression.Parse(expression).Evaluate(given).GetRawText(); }
        catch (JmesException e) { return e.Code; }
    }
}
