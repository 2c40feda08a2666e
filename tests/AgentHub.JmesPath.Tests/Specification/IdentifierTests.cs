namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapter Identifiers.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("""{"status":"open"}""", "status", "\"open\"")]
    [InlineData("""{"status":null}""", "status", "null")]
    [InlineData("""{"_id":7,"a1":8}""", "_id", "7")]
    [InlineData("""{"_id":7,"a1":8}""", "a1", "8")]
    [InlineData("""{"Status":1,"status":2}""", "Status", "1")]
    [InlineData("""{"lines":[1,2]}""", "lines", "[1,2]")]
    public void A_name_is_the_member_of_that_name(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"status":"open"}""", "state", "null")]
    [InlineData("""[{"status":"open"}]""", "status", "null")]
    [InlineData("\"status\"", "status", "null")]
    [InlineData("5", "status", "null")]
    [InlineData("null", "status", "null")]
    [InlineData("true", "status", "null")]
    public void A_name_that_is_not_there_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"first name":1}""", "\"first name\"", "1")]
    [InlineData("""{"first-name":1}""", "\"first-name\"", "1")]
    [InlineData("""{"d.results":1,"d":{"results":2}}""", "\"d.results\"", "1")]
    [InlineData("""{"odata@count":3}""", "\"odata@count\"", "3")]
    [InlineData("""{"\"":4}""", "\"\\\"\"", "4")]
    [InlineData("""{"a\\b":5}""", "\"a\\\\b\"", "5")]
    [InlineData("""{"a/b":6}""", "\"a\\/b\"", "6")]
    [InlineData("""{"a\nb":7}""", "\"a\\nb\"", "7")]
    [InlineData("""{"\u2713":8}""", "\"\\u2713\"", "8")]
    [InlineData("""{"✓":8}""", "\"\\u2713\"", "8")]
    [InlineData("""{"\u2713":8}""", "\"✓\"", "8")]
    [InlineData("""{"Straße":9}""", "\"Straße\"", "9")]
    [InlineData("""{"𝄞":10}""", "\"\\ud834\\udd1e\"", "10")]
    [InlineData("""{"1":11}""", "\"1\"", "11")]
    [InlineData("""{"":12}""", "\"\"", "12")]
    [InlineData("""{"'":13}""", "\"'\"", "13")]
    [InlineData("""{"`":14}""", "\"`\"", "14")]
    public void Between_double_quotes_a_name_may_hold_anything(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"true":1}""", "true", "1")]
    [InlineData("""{"null":2}""", "null", "2")]
    [InlineData("""{"and":3}""", "and", "3")]
    [InlineData("""{"length":4}""", "length", "4")]
    public void Words_of_other_languages_are_names_like_any_other(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "a", "2")]
    [InlineData("""{"a":1,"a":2}""", "*", "[2]")]
    [InlineData("""{"a":1,"a":2}""", "length(@)", "1")]
    [InlineData("""{"a":1,"a":2}""", "keys(@)", """["a"]""")]
    [InlineData("""{"x":{"a":1,"a":2},"y":{"a":2}}""", "x == y", "true")]
    [InlineData("""{"x":{"a":1,"a":2},"y":{"a":1,"b":2}}""", "x == y", "false")]
    public void Of_two_members_with_one_name_the_last_counts_everywhere(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
