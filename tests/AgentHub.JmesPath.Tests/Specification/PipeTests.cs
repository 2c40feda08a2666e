namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Pipe Expressions, and the current node.</summary>
public sealed class PipeTests
{
    [Theory]
    [InlineData("""{"x":[{"y":[1,2]},{"y":[3,4]}]}""", "x[*].y[0]", "[1,3]")]
    [InlineData("""{"x":[{"y":[1,2]},{"y":[3,4]}]}""", "x[*].y | [0]", "[1,2]")]
    [InlineData("""{"a":{"b":5}}""", "a | b", "5")]
    [InlineData("""{"a":{"b":5}}""", "a | b | c", "null")]
    [InlineData("""{"a":{"b":5}}""", "@ | a | @ | b", "5")]
    [InlineData("[3,1,2]", "sort(@) | [-1]", "3")]
    [InlineData("""[{"a":1},{"a":2}]""", "[*].a | length(@)", "2")]
    [InlineData("""{"a":1}""", "[a, b] | [?@]", "[1]")]
    public void A_pipe_ends_the_projection_before_it(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1}""", "@", """{"a":1}""")]
    [InlineData("""{"a":{"b":2}}""", "@.a.b", "2")]
    [InlineData("""{"a":{"b":2}}""", "a | @", """{"b":2}""")]
    [InlineData("[1,2]", "[*].[@, @]", "[[1,1],[2,2]]")]
    [InlineData("""["a","bb"]""", "[*].length(@)", "[1,2]")]
    [InlineData("""["a","bb"]""", "@[0]", "\"a\"")]
    [InlineData("[[1,2],[3]]", "map(&length(@), @)", "[2,1]")]
    public void The_current_node_is_what_is_just_asked(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
