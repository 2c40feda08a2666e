namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>length, not_null, to_number, to_string, type.</summary>
public sealed class TypeFunctionTests
{
    [Theory]
    [InlineData("\"abc\"", "length(@)", "3")]
    [InlineData("\"\"", "length(@)", "0")]
    [InlineData("\"é✓\"", "length(@)", "2")]
    [InlineData("\"a𝄞\"", "length(@)", "2")]
    [InlineData("\"\\ud834\\udd1e\"", "length(@)", "1")]
    [InlineData("[1,[2,3]]", "length(@)", "2")]
    [InlineData("[]", "length(@)", "0")]
    [InlineData("""{"a":1,"b":2}""", "length(@)", "2")]
    [InlineData("{}", "length(@)", "0")]
    [InlineData("{}", "length([@, 'x'])", "2")]
    public void Length_counts_code_points_elements_and_members(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"b":2}""", "not_null(a, b)", "2")]
    [InlineData("""{"a":false,"b":2}""", "not_null(a, b)", "false")]
    [InlineData("""{"a":[],"b":2}""", "not_null(a, b)", "[]")]
    [InlineData("{}", "not_null(a, b, c)", "null")]
    [InlineData("""{"a":1}""", "not_null(a)", "1")]
    [InlineData("""[{"m":1},{"p":2}]""", "[].not_null(m, p)", "[1,2]")]
    public void Not_null_is_the_first_value_that_is_not_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("\"12.50\"", "to_number(@)", "12.50")]
    [InlineData("\"-0.5e-3\"", "to_number(@)", "-0.0005")]
    [InlineData("\"1e21\"", "to_number(@)", "1e21")]
    [InlineData("\"7\"", "to_number(@)", "7")]
    [InlineData("5.10", "to_number(@)", "5.10")]
    [InlineData("\"007\"", "to_number(@)", "null")]
    [InlineData("\".5\"", "to_number(@)", "null")]
    [InlineData("\"5.\"", "to_number(@)", "null")]
    [InlineData("\" 5\"", "to_number(@)", "null")]
    [InlineData("\"5\\n\"", "to_number(@)", "null")]
    [InlineData("\"+5\"", "to_number(@)", "null")]
    [InlineData("\"1,5\"", "to_number(@)", "null")]
    [InlineData("\"0x10\"", "to_number(@)", "null")]
    [InlineData("\"NaN\"", "to_number(@)", "null")]
    [InlineData("\"Infinity\"", "to_number(@)", "null")]
    [InlineData("\"٥\"", "to_number(@)", "null")]
    [InlineData("\"\"", "to_number(@)", "null")]
    [InlineData("true", "to_number(@)", "null")]
    [InlineData("null", "to_number(@)", "null")]
    [InlineData("[5]", "to_number(@)", "null")]
    [InlineData("""{"a":5}""", "to_number(@)", "null")]
    public void To_number_reads_jsons_numbers_and_nothing_else(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("\"a\"", "to_string(@)", "\"a\"")]
    [InlineData("1.10", "to_string(@)", "\"1.10\"")]
    [InlineData("1e2", "to_string(@)", "\"1e2\"")]
    [InlineData("true", "to_string(@)", "\"true\"")]
    [InlineData("null", "to_string(@)", "\"null\"")]
    [InlineData("""[1, "a", null]""", "to_string(@)", "\"[1,\\\"a\\\",null]\"")]
    [InlineData("""{"a": {"b": [ ]}}""", "to_string(@)", "\"{\\\"a\\\":{\\\"b\\\":[]}}\"")]
    [InlineData("\"a\"", "to_string([@, `1`])", "\"[\\\"a\\\",1]\"")]
    [InlineData("""["Straße"]""", "to_string(@)", "\"[\\\"Straße\\\"]\"")]
    [InlineData("""{"a": 1}""", "to_string({x: @})", "\"{\\\"x\\\":{\\\"a\\\":1}}\"")]
    public void To_string_is_json_without_blanks_and_text_itself(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("1.5", "type(@)", "\"number\"")]
    [InlineData("\"a\"", "type(@)", "\"string\"")]
    [InlineData("true", "type(@)", "\"boolean\"")]
    [InlineData("false", "type(@)", "\"boolean\"")]
    [InlineData("[]", "type(@)", "\"array\"")]
    [InlineData("{}", "type(@)", "\"object\"")]
    [InlineData("null", "type(@)", "\"null\"")]
    [InlineData("1", "type(@ == @)", "\"boolean\"")]
    public void Type_is_the_name_of_the_type(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
