using System.Text;
using System.Text.Json;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>Whatever is asked of whatever JSON: a result or a <see cref="JmesException"/>, soon, and nothing else.</summary>
public sealed class RubbishTests
{
    private static readonly JmesLimits Small = new() { MaxSteps = 20_000, MaxResultBytes = 64 * 1024, MaxDepth = 60 };

    private static readonly string[] Pieces =
    [
        "a", "foo", "\"a b\"", "'x'", "`1`", "`[1,2]`", "@", "*", ".", ",", ":", "|", "||", "&&", "!", "&", "==", "!=", "<", "<=", ">", ">=", "(", ")", "{", "}", "[", "]", "[?", "[]", "[*]", "[0]",
        "[1:2]", "[::-1]", "length(", "sort_by(", "map(&", "not_null(", "to_string(", "merge(", "{a:", "-1", "5", " ", "\n", "'", "\"", "`", "\\", "=", "$", "é", "𝄞", "\ud834", "\0",
    ];

    [Fact]
    public void Any_row_of_pieces_is_parsed_or_refused() => Rounds.Of(20_000, random =>
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 14); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);

        IsAnsweredOrRefused(text.ToString(), "{\"a\":[1,{\"foo\":2}],\"foo\":\"x\"}");
    });

    [Fact]
    public void Any_expression_is_evaluated_on_any_json_or_refused() => Rounds.Of(6000, random =>
        IsAnsweredOrRefused(Print.Of(RandomExpression.Of(random, depth: 4)), RandomJson.Of(random)));

    [Fact]
    public void An_expression_with_a_character_changed_is_parsed_or_refused_with_a_place_in_it() => Rounds.Of(5000, random =>
    {
        var text = Print.Of(RandomExpression.Of(random, depth: 3));
        var at = random.Next(text.Length);
        text = random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text[..at],
            _ => text.Insert(at, ((char)random.Next(1, 300)).ToString()),
        };

        IsAnsweredOrRefused(text, RandomJson.Of(random));
    });

    [Fact]
    public void Expressions_made_to_grow_end_at_a_bound()
    {
        string[] steps = ["[@,@]", "[@,@][]", "{a:@,b:@}", "[*].[@,@]", "map(&[@,@], @)", "to_string(@)", "join('', [to_string(@), to_string(@)])", "[][]", "*", "@ == @", "reverse(@)", "values(@)", "[@, [@]]", "to_array(@)", "sort_by(@, &to_string(@))"];

        Rounds.Of(400, random => IsAnsweredOrRefused(string.Join(" | ", Enumerable.Range(0, 50).Select(_ => steps[random.Next(steps.Length)])), "[1,[2]]"));
    }

    private static void IsAnsweredOrRefused(string expression, string given)
    {
        try
        {
            JmesExpression.Parse(expression, Small).Evaluate(JsonElement.Parse(given), Small);
        }
        catch (JmesException fault)
        {
            Assert.InRange(fault.Offset, 0, expression.Length);
            Assert.True(fault.Line >= 1 && fault.Column >= 1 && fault.Problem.Length > 0);
        }
    }
}
