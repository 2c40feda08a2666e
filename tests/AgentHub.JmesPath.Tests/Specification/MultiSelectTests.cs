namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapters MultiSelect List and MultiSelect Hash.</summary>
public sealed class MultiSelectTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", "[a, b]", "[1,2]")]
    [InlineData("""{"a":1}""", "[a, b]", "[1,null]")]
    [InlineData("""{"a":{"x":1}}""", "[a.x, a]", """[1,{"x":1}]""")]
    [InlineData("""{"a":1}""", "[[a], [[a]]]", "[[1],[[1]]]")]
    [InlineData("""{"a":[1,2]}""", "[a[0], length(a), `5`, 't', @.a[1]]", """[1,2,5,"t",2]""")]
    [InlineData("5", "[@]", "[5]")]
    [InlineData("\"t\"", "[@, a]", """["t",null]""")]
    [InlineData("""{"a":1,"b":2}""", """["a", "b"]""", "[1,2]")]
    [InlineData("[1,2]", "[[*], @]", "[[1,2],[1,2]]")]
    public void A_list_holds_the_value_of_each_part_null_too(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"BELNR":"9000","WRBTR":"12.50"}""", "{id: BELNR, amount: to_number(WRBTR)}", """{"id":"9000","amount":12.50}""")]
    [InlineData("""{"a":1}""", "{x: a, y: b}", """{"x":1,"y":null}""")]
    [InlineData("""{"a":{"b":2}}""", """{"x.y": a.b}""", """{"x.y":2}""")]
    [InlineData("""{"a":1}""", "{x: {y: {z: a}}}", """{"x":{"y":{"z":1}}}""")]
    [InlineData("5", "{x: @, y: a}", """{"x":5,"y":null}""")]
    [InlineData("""{"a":1,"b":2}""", "{x: a, x: b}", """{"x":2}""")]
    [InlineData("[1,2]", "{first: [0], rest: [1:]}", """{"first":1,"rest":[2]}""")]
    public void An_object_holds_the_value_of_each_part_under_its_name(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("null", "[a]", "null")]
    [InlineData("null", "{x: a}", "null")]
    [InlineData("{}", "a.[b, c]", "null")]
    [InlineData("{}", "a.{x: b}", "null")]
    [InlineData("{}", "a | [`1`]", "null")]
    public void Of_null_both_are_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"a":1,"b":2},{"a":3}]""", "[].[a, b]", "[[1,2],[3,null]]")]
    [InlineData("""[{"a":1,"b":2},{"a":3}]""", "[*].{x: a}", """[{"x":1},{"x":3}]""")]
    [InlineData("""[{"a":1,"b":2},{"a":3}]""", "[*].[a, b][]", "[1,2,3]")]
    public void Behind_a_projection_they_are_made_of_each_element(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
