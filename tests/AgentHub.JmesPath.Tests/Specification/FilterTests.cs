namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Filter Expressions.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("""[{"s":"open","n":1},{"s":"done","n":2}]""", "[?s == 'open']", """[{"s":"open","n":1}]""")]
    [InlineData("""[{"s":"open","n":1},{"s":"done","n":2}]""", "[?s == 'open'].n", "[1]")]
    [InlineData("""{"t":[{"s":"open","n":1},{"s":"done","n":2}]}""", "t[?s != 'open'].n | [0]", "2")]
    [InlineData("[1,5,9]", "[?@ > `4`]", "[5,9]")]
    [InlineData("[1,5,9]", "[?`4` > @]", "[1]")]
    [InlineData("[1,5,9]", "[?@ > `100`]", "[]")]
    [InlineData("""[{"a":1},{"a":0},{"a":false},{"b":1},{"a":[]}]""", "[?a]", """[{"a":1},{"a":0}]""")]
    [InlineData("""[{"a":1,"b":1},{"a":1,"b":2}]""", "[?a == b]", """[{"a":1,"b":1}]""")]
    [InlineData("""[{"a":1,"b":1},{"a":1,"b":2},{"a":3,"b":2}]""", "[?a == `1` && b == `2` || a == `3`]", """[{"a":1,"b":2},{"a":3,"b":2}]""")]
    [InlineData("""[{"a":[1,2]},{"a":[3]}]""", "[?contains(a, `3`)]", """[{"a":[3]}]""")]
    [InlineData("""[{"a":{"b":1}},{"a":{"b":2}}]""", "[?a.b == `2`].a.b", "[2]")]
    [InlineData("[[1,2],[3]]", "[?length(@) > `1`][0]", "[1]")]
    public void A_filter_keeps_the_elements_for_which_it_is_true(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1}""", "[?a]", "null")]
    [InlineData("\"t\"", "[?@]", "null")]
    [InlineData("null", "[?@]", "null")]
    [InlineData("{}", "a[?b].c", "null")]
    public void Of_what_is_no_array_a_filter_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"x":[1,2,3]},{"x":[4]}]""", "[*].x[?@ > `2`]", "[[3],[4]]")]
    [InlineData("""[{"k":1,"x":[1,2,3]},{"k":0,"x":[4]}]""", "[?k == `1`].x[?@ > `2`]", "[[3]]")]
    [InlineData("""[{"k":1,"x":[1,2,3]},{"k":0,"x":[4]}]""", "[?k == `1`].x[?@ > `2`][]", "[3]")]
    [InlineData("""[{"k":1,"x":[1,2,3]},{"k":0,"x":[4]}]""", "[?k == `1`].x[] | [?@ > `2`]", "[3]")]
    public void Filters_follow_one_another_element_by_element(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1,"b":1.0}""", "a == b", "true")]
    [InlineData("""{"a":100,"b":1e2}""", "a == b", "true")]
    [InlineData("""{"a":"1","b":1}""", "a == b", "false")]
    [InlineData("""{"a":null}""", "a == b", "true")]
    [InlineData("""{"a":false}""", "a == b", "false")]
    [InlineData("""{"a":[1,[2]],"b":[1,[2.0]]}""", "a == b", "true")]
    [InlineData("""{"a":[1,2],"b":[2,1]}""", "a == b", "false")]
    [InlineData("""{"a":[1],"b":[1,2]}""", "a == b", "false")]
    [InlineData("""{"a":{"x":1,"y":2},"b":{"y":2,"x":1}}""", "a == b", "true")]
    [InlineData("""{"a":{"x":1},"b":{"x":1,"y":null}}""", "a == b", "false")]
    [InlineData("""{"a":{"x":1},"b":{"y":1}}""", "a == b", "false")]
    [InlineData("""{"a":"é","b":"\u00e9"}""", "a == b", "true")]
    [InlineData("""{"a":"é","b":"e\u0301"}""", "a == b", "false")]
    [InlineData("""{"a":true,"b":true}""", "a == b", "true")]
    [InlineData("""{"a":true,"b":"true"}""", "a == b", "false")]
    [InlineData("""{"a":1,"b":2}""", "a != b", "true")]
    [InlineData("""{"a":[1]}""", "a != `[1]`", "false")]
    [InlineData("""{"a":[1]}""", """[a, 't'] == `[[1], "t"]`""", "true")]
    [InlineData("""{"a":1}""", """{x: a} == `{"x": 1}`""", "true")]
    public void Equal_is_of_same_type_and_content(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1,"b":2}""", "a < b", "true")]
    [InlineData("""{"a":2,"b":2}""", "a < b", "false")]
    [InlineData("""{"a":2,"b":2}""", "a <= b", "true")]
    [InlineData("""{"a":2,"b":2}""", "a >= b", "true")]
    [InlineData("""{"a":3,"b":2}""", "a > b", "true")]
    [InlineData("""{"a":-3,"b":2}""", "a > b", "false")]
    [InlineData("""{"a":"1","b":"2"}""", "a < b", "null")]
    [InlineData("""{"a":1,"b":"2"}""", "a < b", "null")]
    [InlineData("""{"a":1}""", "a > b", "null")]
    [InlineData("""{"a":[],"b":[]}""", "a >= b", "null")]
    [InlineData("""{"a":true,"b":false}""", "a > b", "null")]
    public void Order_is_for_numbers_and_null_of_anything_else(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":12345678901234567.01,"b":12345678901234567.02}""", "a == b", "false")]
    [InlineData("""{"a":12345678901234567.01,"b":12345678901234567.02}""", "a < b", "true")]
    [InlineData("""{"a":0.1,"b":0.10}""", "a == b", "true")]
    [InlineData("""{"a":9007199254740993,"b":9007199254740992}""", "a == b", "false")]
    [InlineData("""{"a":1e-40,"b":0}""", "a == b", "false")]
    [InlineData("""{"a":1e400,"b":1e300}""", "a > b", "true")]
    public void Money_is_compared_to_the_last_digit(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
