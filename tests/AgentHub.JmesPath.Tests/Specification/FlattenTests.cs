namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Flatten Operator.</summary>
public sealed class FlattenTests
{
    [Theory]
    [InlineData("[[1,2],[3],4]", "[]", "[1,2,3,4]")]
    [InlineData("[[1,[2]],[[3]]]", "[]", "[1,[2],[3]]")]
    [InlineData("[[1,[2]],[[3]]]", "[][]", "[1,2,3]")]
    [InlineData("[[],[]]", "[]", "[]")]
    [InlineData("[]", "[]", "[]")]
    [InlineData("""{"x":[{"y":[1]},{"y":[2,3]}]}""", "x[].y[]", "[1,2,3]")]
    [InlineData("""{"x":[{"y":[1]},{"y":[2,3]}]}""", "x[].y", "[[1],[2,3]]")]
    [InlineData("""{"x":[{"y":[1]},{"y":[2,3]}]}""", "x[*].y[]", "[1,2,3]")]
    public void Arrays_in_the_array_give_way_to_their_elements_one_level_deep(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[[{"a":1}],[{"a":2},{"b":3}]]""", "[].a", "[1,2]")]
    [InlineData("[[[1,2]],[[3]]]", "[][0]", "[1,3]")]
    [InlineData("""{"x":[{"y":[{"z":1},{"z":2}]},{"y":[{"z":3}]}]}""", "x[].y[].z", "[1,2,3]")]
    public void What_follows_is_asked_of_each_element(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":[1]}""", "[]", "null")]
    [InlineData("\"text\"", "[]", "null")]
    [InlineData("null", "[]", "null")]
    [InlineData("{}", "a[].b[]", "null")]
    public void Of_what_is_no_array_it_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[null,[null,1]]", "[]", "[1]")]
    public void Null_is_left_out_as_in_every_projection(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
