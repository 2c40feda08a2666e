namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter SubExpressions.</summary>
public sealed class SubExpressionTests
{
    [Theory]
    [InlineData("""{"customer":{"name":{"last":"Okafor"}}}""", "customer.name.last", "\"Okafor\"")]
    [InlineData("""{"customer":{"name":{"last":"Okafor"}}}""", """customer."name".last""", "\"Okafor\"")]
    [InlineData("""{"customer":{"name":{"last":"Okafor"}}}""", "\"customer\".\"name\".\"last\"", "\"Okafor\"")]
    [InlineData("""{"customer":{"name":"Okafor"}}""", "customer.length(name)", "6")]
    [InlineData("""{"customer":{"a":1,"b":2}}""", "customer.[b, a]", "[2,1]")]
    [InlineData("""{"customer":{"a":1,"b":2}}""", "customer.{x: b}", """{"x":2}""")]
    [InlineData("""{"customer":{"a":1,"b":2}}""", "customer.*", "[1,2]")]
    public void The_right_part_is_asked_of_the_left_ones_value(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"customer":{}}""", "customer.name.last", "null")]
    [InlineData("""{"customer":"Okafor"}""", "customer.name", "null")]
    [InlineData("""{"customer":[{"name":1}]}""", "customer.name", "null")]
    [InlineData("{}", "a.b.c.d.e.f", "null")]
    [InlineData("""{"a":{"b":null}}""", "a.b.c", "null")]
    public void A_path_that_breaks_off_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":{"b":[1]}}""", " a . b [ 0 ] ", "1")]
    [InlineData("""{"a":{"b":[1]}}""", "	a	.b", "[1]")]
    public void Blanks_and_line_breaks_between_tokens_mean_nothing(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
