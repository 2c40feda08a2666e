namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapters Or, And, Paren and Not Expressions.</summary>
public sealed class OrAndNotTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", "a || b", "1")]
    [InlineData("""{"b":2}""", "a || b", "2")]
    [InlineData("{}", "a || b", "null")]
    [InlineData("""{"a":false,"b":""}""", "a || b", "\"\"")]
    [InlineData("""{"a":0,"b":2}""", "a || b", "0")]
    [InlineData("""{"c":3}""", "a || b || c", "3")]
    [InlineData("""{"a":[],"b":{},"c":"","d":"x"}""", "a || b || c || d", "\"x\"")]
    public void Or_is_the_left_value_if_it_is_true_else_the_right_one(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1,"b":2}""", "a && b", "2")]
    [InlineData("""{"a":[],"b":2}""", "a && b", "[]")]
    [InlineData("""{"b":2}""", "a && b", "null")]
    [InlineData("""{"a":true,"b":false}""", "a && b", "false")]
    [InlineData("""{"a":1}""", "a && b", "null")]
    [InlineData("""{"a":1,"b":2,"c":3}""", "a && b && c", "3")]
    public void And_is_the_left_value_if_it_is_not_true_else_the_right_one(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"v":false}""", "!v", "true")]
    [InlineData("""{"v":null}""", "!v", "true")]
    [InlineData("""{"v":""}""", "!v", "true")]
    [InlineData("""{"v":[]}""", "!v", "true")]
    [InlineData("""{"v":{}}""", "!v", "true")]
    [InlineData("{}", "!v", "true")]
    [InlineData("""{"v":0}""", "!v", "false")]
    [InlineData("""{"v":0.0}""", "!v", "false")]
    [InlineData("""{"v":true}""", "!v", "false")]
    [InlineData("""{"v":" "}""", "!v", "false")]
    [InlineData("""{"v":[null]}""", "!v", "false")]
    [InlineData("""{"v":{"a":null}}""", "!v", "false")]
    [InlineData("""{"v":1}""", "!!v", "true")]
    [InlineData("{}", "!!v", "false")]
    public void Not_is_true_of_false_values_only(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1,"b":false,"c":false}""", "a || b && c", "1")]
    [InlineData("""{"a":1,"b":false,"c":false}""", "(a || b) && c", "false")]
    [InlineData("""{"a":0,"b":1}""", "a && b == `1`", "true")]
    [InlineData("""{"a":1,"b":1}""", "!a == b", "false")]
    [InlineData("""{"a":1,"b":1}""", "!(a == b)", "false")]
    [InlineData("""{"a":1,"b":2}""", "!(a == b)", "true")]
    [InlineData("""{"a":{"x":1},"b":{"x":2}}""", "z || a | x", "1")]
    [InlineData("""{"a":1,"b":2}""", "a > b || a < b", "true")]
    public void Pipe_or_and_comparison_not_bind_tighter_in_this_order(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":{"b":true}}""", "!a.b", "false")]
    [InlineData("""{"a":{"b":false}}""", "!a.b", "true")]
    [InlineData("""{"a":[false]}""", "!a[0]", "true")]
    [InlineData("""[{"a":{"b":true}},{"a":{"b":false}},{}]""", "[?!a.b]", """[{"a":{"b":false}},{}]""")]
    [InlineData("""{"a":[1,2]}""", "!a[?@ > `5`]", "true")]
    [InlineData("""{"a":[1,2]}""", "!a[]", "false")]
    public void Not_takes_the_whole_path_behind_it(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1}""", "a || abs(b)", "1")]
    [InlineData("""{"a":false}""", "a && abs(b)", "false")]
    [InlineData("""{"a":1}""", "not_null(a, abs(b))", "1")]
    public void What_is_not_needed_is_not_evaluated(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
