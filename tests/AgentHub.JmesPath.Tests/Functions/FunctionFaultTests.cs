namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>Every function with every wrong type in every place, and with too few and too many arguments.</summary>
public sealed class FunctionFaultTests
{
    /// <summary>One value of every type there is, and of arrays those that functions tell apart.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["number"] = "`1`", ["string"] = "'a'", ["boolean"] = "`false`", ["null"] = "`null`", ["object"] = "`{\"a\": 1}`",
        ["array[number]"] = "`[1]`", ["array[string]"] = "`[\"a\"]`", ["array[mixed]"] = "`[1, \"a\"]`", ["expression"] = "&@",
    };

    /// <summary>The signatures of the specification; <c>array</c> is each of the three, <c>any</c> all but an expression.</summary>
    private static readonly Dictionary<string, string[]> Signatures = new()
    {
        ["abs"] = ["number"], ["avg"] = ["array[number]"], ["ceil"] = ["number"], ["contains"] = ["array|string", "any"], ["ends_with"] = ["string", "string"],
        ["floor"] = ["number"], ["join"] = ["string", "array[string]"], ["keys"] = ["object"], ["length"] = ["string|array|object"], ["map"] = ["expression", "array"],
        ["max"] = ["array[number]|array[string]"], ["max_by"] = ["array[number]|array[string]", "expression"], ["merge"] = ["object"], ["min"] = ["array[number]|array[string]"],
        ["min_by"] = ["array[number]|array[string]", "expression"], ["not_null"] = ["any"], ["reverse"] = ["string|array"], ["sort"] = ["array[number]|array[string]"],
        ["sort_by"] = ["array[number]|array[string]", "expression"], ["starts_with"] = ["string", "string"], ["sum"] = ["array[number]"], ["to_array"] = ["any"],
        ["to_number"] = ["any"], ["to_string"] = ["any"], ["type"] = ["any"], ["values"] = ["object"],
    };

    private static readonly string[] AnyNumber = ["merge", "not_null"];

    public static TheoryData<string> Functions => [.. Signatures.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_type_is_taken_where_the_signature_has_it_and_refused_elsewhere(string function)
    {
        var signature = Signatures[function];
        for (var place = 0; place < signature.Length; place++)
        {
            foreach (var (type, value) in Values)
            {
                var arguments = signature.Select((takes, at) => at == place ? value : Values[Values.Keys.First(t => Takes(takes, t))]);
                var expression = $"{function}({string.Join(", ", arguments)})";

                if (Takes(signature[place], type)) Ask.Of("{}", expression);
                else Assert.Contains(function + "()", Ask.Fails("{}", expression, JmesErrorKind.InvalidType).Message);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Too_few_and_too_many_arguments_are_refused_when_the_expression_is_parsed(string function)
    {
        var count = Signatures[function].Length;
        var arguments = Signatures[function].Select(takes => Values[Values.Keys.First(t => Takes(takes, t))]).ToList();

        if (function != "merge") IsRefused($"{function}()");
        if (count == 2) IsRefused($"{function}({arguments[0]})");
        if (!AnyNumber.Contains(function)) IsRefused($"{function}({string.Join(", ", arguments)}, @)");
        else JmesExpression.Parse($"{function}(@, @, @, @)");

        static void IsRefused(string expression) =>
            Assert.Equal(JmesErrorKind.InvalidArity, Assert.Throws<JmesException>(() => JmesExpression.Parse(expression)).Kind);
    }

    [Fact]
    public void Every_function_of_the_specification_is_there_and_no_other() =>
        Assert.Equal(Signatures.Keys.Order(StringComparer.Ordinal), AgentHub.JmesPath.Functions.FunctionTable.Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""[{"a":1},{"a":"x"}]""", "sort_by(@, &a)", "sort_by() cannot compare a number from [0] with text from [1] (column 1)")]
    [InlineData("""[{"a":1},{"b":1}]""", "sort_by(@, &a)", "sort_by() needs a number or text from every element, gets null from [1] (column 1)")]
    [InlineData("""[{"a":true}]""", "max_by(@, &a)", "max_by() needs a number or text from every element, gets true from [0] (column 1)")]
    [InlineData("""[{"a":[]}]""", "[0] | min_by([@], &a)", "min_by() needs a number or text from every element, gets an array from [0] (column 7)")]
    [InlineData("{}", "length(name)", "length() takes text, an array or an object as its argument, is given null (is the field there?) (column 1)")]
    [InlineData("{}", "{n: abs('5')}", "abs() takes a number as its argument, is given text (column 5)")]
    [InlineData("[1,2,null]", "sum(@)", "sum() takes an array of numbers as its argument, is given an array whose element [2] is null (column 1)")]
    [InlineData("[1,\"2\"]", "max(@)", "max() takes an array of numbers or an array of texts as its argument, is given an array whose element [1] is text (column 1)")]
    [InlineData("[\"1\",2]", "max(@)", "max() takes an array of numbers or an array of texts as its argument, is given an array whose element [1] is a number (column 1)")]
    [InlineData("[true]", "join(', ', @)", "join() takes an array of texts as its second argument, is given an array whose element [0] is true (column 1)")]
    [InlineData("{}", "merge(@, @, @, a)", "merge() takes an object as its 4th argument, is given null (is the field there?) (column 1)")]
    [InlineData("[]", "sort_by(@, a)", "sort_by() takes an expression as its second argument: put '&' before it (column 1)")]
    [InlineData("[]", "length(&a)", "length() takes text, an array or an object as its argument, not an expression with '&' (column 1)")]
    public void A_wrong_type_is_told_with_what_is_taken_what_is_given_and_where(string given, string expression, string message) =>
        Assert.Equal(message, Ask.Fails(given, expression, JmesErrorKind.InvalidType).Message);

    [Theory]
    [InlineData("abs(@, @)", "abs() takes 1 argument, is given 2 (column 1)")]
    [InlineData("a.join('x')", "join() takes 2 arguments, is given 1 (column 3)")]
    [InlineData("not_null()", "not_null() takes at least 1 argument, is given none (column 1)")]
    public void A_wrong_number_of_arguments_is_told(string expression, string message) =>
        Assert.Equal(message, Ask.Fails("{}", expression, JmesErrorKind.InvalidArity).Message);

    [Theory]
    [InlineData("[1e308,1e308]", "sum(@)", "sum() comes to a number that is too large (column 1)")]
    [InlineData("[1e308,1e308]", "avg(@)", "avg() comes to a number that is too large (column 1)")]
    [InlineData("[1e999]", "abs([0])", "a calculated number is too large (column 1)")]
    public void A_number_that_json_cannot_tell_is_refused(string given, string expression, string message) =>
        Assert.Equal(message, Ask.Fails(given, expression, JmesErrorKind.InvalidValue).Message);

    [Theory]
    [InlineData("\"\\ud834\"", "length(@)")]
    [InlineData("{\"\\ud834\":1}", "keys(@)")]
    [InlineData("[\"\\udd1e\"]", "[?@ == 'a']")]
    [InlineData("[\"a\",\"\\udd1e\"]", "sort(@)")]
    public void Text_with_half_a_character_is_refused_when_it_is_read(string given, string expression) =>
        Assert.Contains("broken Unicode", Ask.Fails(given, expression, JmesErrorKind.InvalidValue).Message);

    private static bool Takes(string signature, string type) => type == "expression"
        ? signature == "expression"
        : signature.Split('|').Any(t => t == "any" || t == type || (t == "array" && type.StartsWith("array[", StringComparison.Ordinal)));
}
