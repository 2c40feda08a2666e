namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>map, reverse, to_array.</summary>
public sealed class ArrayFunctionTests
{
    [Theory]
    [InlineData("""[{"a":1},{"b":2},{"a":3}]""", "map(&a, @)", "[1,null,3]")]
    [InlineData("[]", "map(&a, @)", "[]")]
    [InlineData("[[1,2],[3]]", "map(&[0], @)", "[1,3]")]
    [InlineData("[[1,[2]],[3]]", "map(&[], @)", "[[1,2],[3]]")]
    [InlineData("""{"x":[1,2]}""", "map(&@, x)", "[1,2]")]
    [InlineData("[1,2]", "map(&(@ > `1`), @)", "[false,true]")]
    [InlineData("[1,2]", "map(&@ > `1` || `7`, @)", "[7,true]")]
    public void Map_keeps_what_comes_to_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[1,2,3]", "reverse(@)", "[3,2,1]")]
    [InlineData("[]", "reverse(@)", "[]")]
    [InlineData("[null,1]", "reverse(@)", "[1,null]")]
    [InlineData("\"abc\"", "reverse(@)", "\"cba\"")]
    [InlineData("\"\"", "reverse(@)", "\"\"")]
    [InlineData("\"a𝄞é\"", "reverse(@)", "\"é𝄞a\"")]
    public void Reverse_turns_arrays_and_texts_around(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[1]", "to_array(@)", "[1]")]
    [InlineData("1", "to_array(@)", "[1]")]
    [InlineData("\"a\"", "to_array(@)", """["a"]""")]
    [InlineData("""{"a":1}""", "to_array(@)", """[{"a":1}]""")]
    [InlineData("false", "to_array(@)", "[false]")]
    [InlineData("null", "to_array(@)", "[null]")]
    public void To_array_puts_anything_else_into_one(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
