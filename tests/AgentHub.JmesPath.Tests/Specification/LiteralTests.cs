namespace AgentHub.JmesPath.Tests.Specification;

/// <summary>Chapters Literal Expressions and Raw String Literals.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("{}", "`1`", "1")]
    [InlineData("{}", "`-1.5e3`", "-1500")]
    [InlineData("{}", "`true`", "true")]
    [InlineData("{}", "`null`", "null")]
    [InlineData("{}", """`"text"`""", "\"text\"")]
    [InlineData("{}", """`[1, {"a": []}]`""", """[1,{"a":[]}]""")]
    [InlineData("{}", """` {"a": 1} `""", """{"a":1}""")]
    [InlineData("{}", """`{"a": {"b": 2}}`.a.b""", "2")]
    [InlineData("{}", "`[1, 2]`[1]", "2")]
    [InlineData("{}", "`[1, 2]`[*]", "[1,2]")]
    [InlineData("{}", """`"\u2713"`""", "\"✓\"")]
    [InlineData("{}", """`"a\nb"`""", "\"a\\nb\"")]
    [InlineData("{}", """`"a\`b"`""", "\"a`b\"")]
    [InlineData("{}", """`"a\"b"`""", "\"a\\\"b\"")]
    [InlineData("{}", """`"\\"`""", "\"\\\\\"")]
    [InlineData("{}", """`""`""", "\"\"")]
    [InlineData("{}", """`"'"`""", "\"'\"")]
    public void Between_backticks_stands_any_json(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("{}", "'open'", "\"open\"")]
    [InlineData("{}", "''", "\"\"")]
    [InlineData("{}", "' a  b '", "\" a  b \"")]
    [InlineData("{}", "'[x]'", "\"[x]\"")]
    [InlineData("{}", """'"'""", "\"\\\"\"")]
    [InlineData("{}", "'`'", "\"`\"")]
    [InlineData("{}", "'✓𝄞'", "\"✓𝄞\"")]
    [InlineData("{}", """'it\'s'""", "\"it's\"")]
    [InlineData("{}", """'\n'""", "\"\\\\n\"")]
    [InlineData("{}", """'\u2713'""", "\"\\\\u2713\"")]
    [InlineData("{}", """'a\\b'""", "\"a\\\\\\\\b\"")]
    [InlineData("{}", "'1'", "\"1\"")]
    public void Between_single_quotes_stands_text_as_it_is(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("null", "`5`", "5")]
    [InlineData("null", "'x'", "\"x\"")]
    [InlineData("null", "`[1]` | [0]", "1")]
    public void A_literal_does_not_depend_on_the_json(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
