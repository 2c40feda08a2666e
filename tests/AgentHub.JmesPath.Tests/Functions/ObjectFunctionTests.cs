namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>keys, merge, values.</summary>
public sealed class ObjectFunctionTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", "keys(@)", """["b","a"]""")]
    [InlineData("""{"b":1,"a":null}""", "values(@)", "[1,null]")]
    [InlineData("{}", "keys(@)", "[]")]
    [InlineData("{}", "values(@)", "[]")]
    [InlineData("""{"x":5}""", "keys({p: x, q: x})", """["p","q"]""")]
    [InlineData("""{"a":1}""", "*.type(@)", """["number"]""")]
    public void Keys_and_values_stand_in_the_order_of_the_json(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("{}", "merge()", "{}")]
    [InlineData("""{"a":1}""", "merge(@)", """{"a":1}""")]
    [InlineData("""{"a":{"x":1,"y":2},"b":{"y":3,"z":null}}""", "merge(a, b)", """{"x":1,"y":3,"z":null}""")]
    [InlineData("""{"a":{"x":{"p":1}},"b":{"x":{"q":2}}}""", "merge(a, b)", """{"x":{"q":2}}""")]
    [InlineData("""{"id":7}""", """merge(@, {kind: 'invoice'}, `{"id": 8}`)""", """{"id":8,"kind":"invoice"}""")]
    public void Merge_takes_the_last_value_of_a_name(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
