namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Wildcard Expressions.</summary>
public sealed class WildcardTests
{
    [Theory]
    [InlineData("[1,2,3]", "[*]", "[1,2,3]")]
    [InlineData("""[{"a":1},{"a":2}]""", "[*].a", "[1,2]")]
    [InlineData("""{"x":[{"a":{"b":1}},{"a":{"b":2}}]}""", "x[*].a.b", "[1,2]")]
    [InlineData("""{"x":[{"y":[{"z":1}]},{"y":[{"z":2},{"z":3}]}]}""", "x[*].y[*].z", "[[1],[2,3]]")]
    [InlineData("[[1,2],[3,4]]", "[*][1]", "[2,4]")]
    [InlineData("[[[1],[2]],[[3],[4]]]", "[*][*][0]", "[[1,2],[3,4]]")]
    public void A_star_in_brackets_is_every_element(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1,"b":2}""", "*", "[1,2]")]
    [InlineData("""{"x":{"a":1,"b":2}}""", "x.*", "[1,2]")]
    [InlineData("""{"x":{"a":{"n":1},"b":{"n":2},"c":{}}}""", "x.*.n", "[1,2]")]
    [InlineData("""{"a":{"b":{"c":1}}}""", "*.*.c", "[[1]]")]
    [InlineData("""{"a":[1,2],"b":[3]}""", "*[0]", "[1,3]")]
    [InlineData("""{"a":{"x":{"p":1}},"b":{"x":{"p":2}}}""", "*.x.p", "[1,2]")]
    [InlineData("""{"q":{"a":{"x":{"p":1}},"b":{"x":{"p":2}}}}""", "q.*.x.p", "[1,2]")]
    public void A_star_behind_a_dot_is_every_members_value(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"a":1},{"b":2},{"a":null}]""", "[*].a", "[1]")]
    [InlineData("[null,1]", "[*]", "[1]")]
    [InlineData("""{"a":null,"b":1}""", "*", "[1]")]
    [InlineData("""[{"a":1}]""", "[*].z", "[]")]
    public void What_comes_to_null_is_left_out(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1}""", "[*]", "null")]
    [InlineData("[1]", "*", "null")]
    [InlineData("\"t\"", "[*]", "null")]
    [InlineData("\"t\"", "*", "null")]
    [InlineData("null", "[*].a", "null")]
    [InlineData("null", "*.a", "null")]
    [InlineData("{}", "a[*].b[*].c", "null")]
    [InlineData("""[{"x":5},{"x":[6]}]""", "[*].x[*]", "[[6]]")]
    public void Each_star_is_null_of_the_other_kind_of_value(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"b":1},{"b":2}]""", "[*].{x: b}.x", "[1,2]")]
    [InlineData("""[{"b":1},{"b":2}]""", "[*].[b, b][0]", "[1,2]")]
    [InlineData("""[{"b":1},{"b":2}]""", "[*].{x: b} | [0].x", "1")]
    [InlineData("""{"a":{"p":{"b":{"c":1}},"q":{"b":{"c":2}}}}""", "a.*.b.c", "[1,2]")]
    [InlineData("""{"a":{"p":[{"b":1}],"q":[{"b":2}]}}""", "a.*[0].b", "[1,2]")]
    public void Everything_behind_a_projection_is_asked_of_each_element_up_to_a_pipe(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[[1,2],[3,4]]", "([*])[0]", "[1,2]")]
    [InlineData("""[{"a":1},{"a":2}]""", "([*].a)[1]", "2")]
    public void A_projection_ends_at_a_parenthesis(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
