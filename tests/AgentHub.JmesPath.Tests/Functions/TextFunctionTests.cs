namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>contains, ends_with, join, starts_with.</summary>
public sealed class TextFunctionTests
{
    [Theory]
    [InlineData("\"GB-9000\"", "starts_with(@, 'GB')", "true")]
    [InlineData("\"GB-9000\"", "starts_with(@, 'gb')", "false")]
    [InlineData("\"GB-9000\"", "starts_with(@, '')", "true")]
    [InlineData("\"GB\"", "starts_with(@, 'GB-')", "false")]
    [InlineData("\"GB-9000\"", "ends_with(@, '000')", "true")]
    [InlineData("\"GB-9000\"", "ends_with(@, '')", "true")]
    [InlineData("\"GB-9000\"", "ends_with(@, '1')", "false")]
    [InlineData("\"é\"", """starts_with(@, `"e"`)""", "false")]
    public void Starts_and_ends_with(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("\"open order\"", "contains(@, 'order')", "true")]
    [InlineData("\"open order\"", "contains(@, 'Order')", "false")]
    [InlineData("\"open order\"", "contains(@, '')", "true")]
    [InlineData("\"order 5\"", "contains(@, `5`)", "false")]
    [InlineData("\"null\"", "contains(@, missing)", "false")]
    public void Contains_a_text_in_a_text(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""["a","b"]""", "contains(@, 'b')", "true")]
    [InlineData("""["ab"]""", "contains(@, 'a')", "false")]
    [InlineData("[1,2]", "contains(@, `2.0`)", "true")]
    [InlineData("[null]", "contains(@, `null`)", "true")]
    [InlineData("""[[1],{"a":1}]""", """contains(@, `{"a": 1}`)""", "true")]
    [InlineData("[]", "contains(@, `1`)", "false")]
    [InlineData("""["5"]""", "contains(@, `5`)", "false")]
    public void Contains_an_element_in_an_array(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""["a","b","c"]""", "join(', ', @)", "\"a, b, c\"")]
    [InlineData("""["a"]""", "join(', ', @)", "\"a\"")]
    [InlineData("[]", "join(', ', @)", "\"\"")]
    [InlineData("""["a","b"]""", "join('', @)", "\"ab\"")]
    [InlineData("""{"f":"Maria","l":"Okafor"}""", "join(' ', [f, l])", "\"Maria Okafor\"")]
    [InlineData("[1,2]", "join('|', [].to_string(@))", "\"1|2\"")]
    public void Join_puts_the_glue_between(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
