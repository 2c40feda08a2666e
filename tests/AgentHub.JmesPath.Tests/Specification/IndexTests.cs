namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Index Expressions.</summary>
public sealed class IndexTests
{
    [Theory]
    [InlineData("""["a","b","c"]""", "[0]", "\"a\"")]
    [InlineData("""["a","b","c"]""", "[2]", "\"c\"")]
    [InlineData("""["a","b","c"]""", "[-1]", "\"c\"")]
    [InlineData("""["a","b","c"]""", "[-3]", "\"a\"")]
    [InlineData("""{"x":["a","b"]}""", "x[1]", "\"b\"")]
    [InlineData("""{"x":[["a"],["b","c"]]}""", "x[1][1]", "\"c\"")]
    [InlineData("""{"x":[{"y":[{"z":5}]}]}""", "x[0].y[0].z", "5")]
    [InlineData("""[{"b":1},{"b":2}]""", "[1].b", "2")]
    [InlineData("""["a"]""", "[00]", "\"a\"")]
    [InlineData("""["a"]""", "[-0]", "\"a\"")]
    public void An_index_counts_from_0_and_from_the_end_below_0(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""["a","b","c"]""", "[3]", "null")]
    [InlineData("""["a","b","c"]""", "[-4]", "null")]
    [InlineData("[]", "[0]", "null")]
    [InlineData("""["a"]""", "[99999999999999999999]", "null")]
    [InlineData("""["a"]""", "[-99999999999999999999]", "null")]
    public void An_index_beyond_the_array_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"0":"a"}""", "[0]", "null")]
    [InlineData("\"text\"", "[0]", "null")]
    [InlineData("null", "[0]", "null")]
    [InlineData("{}", "a.b[0].c", "null")]
    public void An_index_of_what_is_no_array_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
