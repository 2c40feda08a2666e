namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>abs, avg, ceil, floor, sum.</summary>
public sealed class NumberFunctionTests
{
    [Theory]
    [InlineData("""{"v":-5}""", "abs(v)", "5")]
    [InlineData("""{"v":5}""", "abs(v)", "5")]
    [InlineData("""{"v":-0.10}""", "abs(v)", "0.10")]
    [InlineData("""{"v":0}""", "abs(v)", "0")]
    [InlineData("{}", "abs(`-1e300`)", "1e300")]
    public void Abs_is_the_distance_from_0(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""{"v":1.2}""", "[ceil(v), floor(v)]", "[2,1]")]
    [InlineData("""{"v":-1.2}""", "[ceil(v), floor(v)]", "[-1,-2]")]
    [InlineData("""{"v":3}""", "[ceil(v), floor(v)]", "[3,3]")]
    [InlineData("""{"v":2.000}""", "[ceil(v), floor(v)]", "[2,2]")]
    [InlineData("""{"v":12345678901234567.01}""", "[ceil(v), floor(v)]", "[12345678901234568,12345678901234567]")]
    public void Ceil_and_floor_are_the_next_whole_numbers(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[1,2,3]", "sum(@)", "6")]
    [InlineData("[]", "sum(@)", "0")]
    [InlineData("[-1,1]", "sum(@)", "0")]
    [InlineData("[1.5]", "sum(@)", "1.5")]
    [InlineData("""[{"n":1},{"n":2},{}]""", "sum([].n)", "3")]
    public void Sum_adds_and_of_nothing_is_0(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[1,2,3,4]", "avg(@)", "2.5")]
    [InlineData("[]", "avg(@)", "null")]
    [InlineData("[7]", "avg(@)", "7")]
    [InlineData("[0.10,0.20]", "avg(@)", "0.15")]
    public void Avg_is_the_mean_and_of_nothing_is_null(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[0.1,0.2]", "sum(@) == `0.3`", "true")]
    [InlineData("[0.1,0.2]", "sum(@)", "0.3")]
    [InlineData("[1234567890123456.78,0.01]", "sum(@)", "1234567890123456.79")]
    [InlineData("[19.99,19.99,19.99]", "sum(@)", "59.97")]
    [InlineData("""["0.10","0.20"]""", "sum([].to_number(@))", "0.30")]
    public void Money_is_added_without_a_lost_penny(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[1e300,1]", "sum(@)", "1e300")]
    [InlineData("[1e300,1e300]", "avg(@)", "1e300")]
    [InlineData("[1e-300]", "sum(@)", "1e-300")]
    [InlineData("[9e27,9e27,9e27,9e27,9e27,9e27,9e27,9e27,9e27]", "sum(@)", "8.1e28")]
    public void What_no_decimal_holds_is_calculated_with_doubles(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
