using System.Text.Json;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>What holds between expressions whatever the JSON is.</summary>
public sealed class ProjectionLawTests
{
    /// <summary>Both sides are the same value of any JSON.</summary>
    [Theory]
    [InlineData("[*]", "[?@ != `null`]")]
    [InlineData("[*]", "[:]")]
    [InlineData("[*].a", "[*] | [*].a")]
    [InlineData("[*].a.b", "[*].a | [*].b")]
    [InlineData("[*].a[*]", "[*].a | [*][*]")]
    [InlineData("[].a", "[] | [*].a")]
    [InlineData("[][]", "[] | []")]
    [InlineData("[?a][?b]", "[?a] | [*][?b]")]
    [InlineData("[?a].b", "[?a] | [*].b")]
    [InlineData("[?!a]", "[?!(!(!a))]")]
    [InlineData("[?a && b]", "[?a] | [?b]")]
    [InlineData("[?a || b]", "[?!(!a && !b)]")]
    [InlineData("[?a == b]", "[?!(a != b)]")]
    [InlineData("[?a < b]", "[?b > a]")]
    [InlineData("[?a <= b]", "[?a < b || (a == b && type(a) == 'number')]")]
    [InlineData("*.a", "* | [*].a")]
    [InlineData("[a, b]", "@ == `null` && `null` || [a, b]")]
    [InlineData("{x: a, y: b} | [x, y]", "[a, b]")]
    [InlineData("not_null(a, b)", "[a, b][*] | [0]")]
    [InlineData("a || b", "(a && a) || b")]
    [InlineData("to_string(@) == to_string(@)", "`true`")]
    [InlineData("@ == @", "`true`")]
    [InlineData("[@] == [@]", "`true`")]
    [InlineData("contains([@], @)", "`true`", true)]
    [InlineData("type(to_array(@))", "'array'")]
    [InlineData("to_array(@) | map(&@, @) | reverse(@) | reverse(@)", "to_array(@)")]
    [InlineData("to_array(@) | length(map(&a, @))", "to_array(@) | length(@)")]
    [InlineData("length(keys({x: @, y: a}))", "length(values(merge({x: @}, {y: @})))", true)]
    public void Two_ways_to_say_the_same_give_the_same(string one, string other, bool exceptOfNull = false)
    {
        var (left, right) = (JmesExpression.Parse(one), JmesExpression.Parse(other));

        Rounds.Of(600, random =>
        {
            var given = JsonElement.Parse(RandomJson.Of(random));
            if (exceptOfNull && given.ValueKind == JsonValueKind.Null) return;

            var (l, r) = (left.Evaluate(given), right.Evaluate(given));

            Assert.True(l.GetRawText() == r.GetRawText() || JsonElement.DeepEquals(l, r), $"{given.GetRawText()}: {l.GetRawText()} and {r.GetRawText()}");
        });
    }

    /// <summary>Evaluated alone, of the result of another, and as a part of a list: the same value.</summary>
    [Fact]
    public void An_expression_means_the_same_wherever_it_stands() => Rounds.Of(1500, random =>
    {
        var (one, other) = (Print.Of(RandomExpression.Of(random, 2)), Print.Of(RandomExpression.Of(random, 2)));
        var given = JsonElement.Parse(RandomJson.Of(random));
        var first = Outcome(one, given);

        var piped = Outcome($"({one}) | ({other})", given);

        Assert.Equal(first.IsFault ? first : Outcome(other, JsonElement.Parse(first.Text)), piped);
        if (given.ValueKind != JsonValueKind.Null) Assert.Equal(piped, Outcome($"[({one}) | ({other})] | [0]", given));
    });

    private static (bool IsFault, string Text) Outcome(string expression, JsonElement given)
    {
        try { return (false, JmesExpression.Parse(expression).Evaluate(given).GetRawText()); }
        catch (JmesException e) { return (true, e.Code); }
    }
}
