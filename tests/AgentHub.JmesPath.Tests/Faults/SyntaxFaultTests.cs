namespace AgentHub.JmesPath.Tests.Faults;

/// <summary>What is no expression, and what somebody is told who writes one for the first time.</summary>
public sealed class SyntaxFaultTests
{
    [Theory]
    [InlineData("", 1, "the expression is empty; '@' is all of the JSON")]
    [InlineData("  ", 3, "the expression is empty")]
    [InlineData("a.", 3, "a name is missing behind '.'")]
    [InlineData("a ||", 5, "the expression ends too early")]
    [InlineData(".a", 1, "a path does not begin with '.'")]
    [InlineData("a..b", 3, "behind '.' stands a name, '*', '[' or '{', not '.'")]
    [InlineData("a.5", 3, "behind '.' stands a name, '*', '[' or '{', not '5'")]
    [InlineData("a.'b'", 3, "behind '.' stands a name, '*', '[' or '{', not 'b'")]
    [InlineData("a.[0]", 4, "a number stands between backticks: `0`")]
    [InlineData("first-name", 6, "a name with '-' stands between double quotes: \"first-name\"")]
    [InlineData("address.line-1", 13, "a name with '-' stands between double quotes: \"line-1\"")]
    [InlineData("$.items", 1, "JMESPath has no '$'")]
    [InlineData("items[?age > 25]", 14, "a number stands between backticks: `25`")]
    [InlineData("items[?status = 'open']", 15, "compare with two signs: '=='")]
    [InlineData("a <> b", 4, "not equal is '!='")]
    [InlineData("a and b", 3, "'and' is written '&&'")]
    [InlineData("a or b", 3, "'or' is written '||'")]
    [InlineData("a & b", 3, "'and' is written '&&'")]
    [InlineData("&a", 1, "'&' stands before a function's argument only, as in sort_by(items, &date)")]
    [InlineData("a + b", 3, "JMESPath does not calculate: '+' means nothing here")]
    [InlineData("a * b", 3, "JMESPath does not calculate")]
    [InlineData("a - b", 3, "JMESPath does not calculate")]
    [InlineData("items[status]", 7, "a filter is [?…], a list of fields .[…]")]
    [InlineData("items[*][a, b]", 10, "a list of fields .[…]")]
    [InlineData("items[ ?a]", 8, "'?' stands directly behind '[' only")]
    [InlineData("items[*]name", 9, "a '.' or an operator is missing before 'name'")]
    [InlineData("a{b: c}", 2, "a '.' is missing before '{'")]
    [InlineData("a.{b}", 5, "behind the name 'b' stands ':' and then where its value comes from")]
    [InlineData("{}", 2, "a name is expected before '}', as in {name: path}")]
    [InlineData("{a: b, }", 8, "a name is expected before '}'")]
    [InlineData("[a, ]", 5, "an expression is expected before ']'")]
    [InlineData("a[0", 4, "'[' in column 2 is not closed: ']' is missing")]
    [InlineData("(a", 3, "'(' in column 1 is not closed: ')' is missing")]
    [InlineData("a[?b", 5, "'[?' in column 2 is not closed: ']' is missing")]
    [InlineData("length(a", 9, "'(' in column 7 is not closed: ')' is missing")]
    [InlineData("{a: b", 6, "'{' in column 1 is not closed: '}' is missing")]
    [InlineData("a)", 2, "')' means nothing here")]
    [InlineData("a]", 2, "']' means nothing here")]
    [InlineData("'open", 1, "the text is not closed: ' is missing")]
    [InlineData("\"name", 1, "the name is not closed: '\"' is missing")]
    [InlineData("`5", 1, "the JSON is not closed: ` is missing")]
    [InlineData("`open`", 1, "between backticks stands JSON; text stands between single quotes: 'open'")]
    [InlineData("a == ``", 6, "between backticks stands JSON, and this is none")]
    [InlineData("`{\"a\": }`", 1, "between backticks stands JSON, and this is none")]
    [InlineData("`[1] [2]`", 1, "between backticks stands JSON, and this is none")]
    [InlineData("`\"\\ud834\"`", 1, "between backticks stands JSON, and this is none")]
    [InlineData("\"\\u12\"", 1, "a name between double quotes is written as JSON writes text")]
    [InlineData("\"\\ud834\"", 1, "a name between double quotes is written as JSON writes text")]
    [InlineData("a == \"a\\x\"", 6, "a name between double quotes is written as JSON writes text")]
    [InlineData("\"length\"(a)", 1, "a function's name stands without quotes")]
    [InlineData("@(a)", 2, "only a function's name can stand before '('")]
    [InlineData("(length)(a)", 9, "only a function's name can stand before '('")]
    [InlineData("a[1:2:3:4]", 8, "a slice is [start:stop:step]")]
    [InlineData("a[1 2]", 5, "a slice is [start:stop:step]")]
    [InlineData("a[:b]", 4, "a '.' or an operator is missing before 'b'")]
    [InlineData("a 'b'", 3, "an operator such as '==' is missing before 'b'")]
    [InlineData("a !b", 3, "not equal is '!='")]
    [InlineData("#a", 1, "in YAML put the whole expression between quotes")]
    [InlineData("größe", 3, "between double quotes")]
    [InlineData("a;b", 2, "';' means nothing here")]
    public void A_slip_is_told_with_its_place_and_what_was_probably_meant(string expression, int column, string told)
    {
        var fault = Ask.Fails("{}", expression, JmesErrorKind.Syntax);

        Assert.Contains(told, fault.Problem);
        Assert.Equal((1, column), (fault.Line, fault.Column));
        Assert.Equal(column - 1, fault.Offset);
        Assert.Equal("syntax", fault.Code);
        Assert.Equal($"{fault.Problem} (column {column})", fault.Message);
    }

    [Theory]
    [InlineData("lenght(a)", "did you mean 'length'?")]
    [InlineData("Length(a)", "did you mean 'length'?")]
    [InlineData("len(a)", "did you mean 'length'?")]
    [InlineData("count(a)", "did you mean 'length'?")]
    [InlineData("toNumber(a)", "did you mean 'to_number'?")]
    [InlineData("sortby(a, &b)", "did you mean 'sort_by'?")]
    [InlineData("coalesce(a, b)", "did you mean 'not_null'?")]
    [InlineData("start_with(a, 'b')", "did you mean 'starts_with'?")]
    [InlineData("substring(a)", "there are abs, avg, ceil, contains,")]
    public void An_unknown_function_is_told_with_the_one_that_was_probably_meant(string expression, string told)
    {
        var fault = Ask.Fails("{}", expression, JmesErrorKind.UnknownFunction);

        Assert.Contains(told, fault.Problem);
        Assert.Equal("unknown-function", fault.Code);
    }

    [Theory]
    [InlineData("a[::0]", 2)]
    [InlineData("[1:2:0]", 1)]
    [InlineData("a[::-0]", 2)]
    public void A_slice_with_step_0_is_an_invalid_value(string expression, int column)
    {
        var fault = Ask.Fails("{}", expression, JmesErrorKind.InvalidValue);

        Assert.Equal(("invalid-value", column), (fault.Code, fault.Column));
    }

    [Fact]
    public void A_place_in_an_expression_of_several_lines_is_line_and_column()
    {
        var fault = Ask.Fails("{}", "{\n  id: BELNR,\n  open: AUGDT = 'x'\n}", JmesErrorKind.Syntax);

        Assert.Equal((3, 15), (fault.Line, fault.Column));
        Assert.EndsWith("(line 3, column 15)", fault.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_an_expression_is_refused_wherever_it_stands()
    {
        foreach (var expression in new[] { "'a\ud834'", "\"\udd1e\"", "`\"\ud834\"`", "\ud834", "a.\udd1e\ud834" })
        {
            Assert.Contains("half a surrogate pair", Assert.Throws<JmesException>(() => JmesExpression.Parse(expression)).Problem);
        }
    }
}
