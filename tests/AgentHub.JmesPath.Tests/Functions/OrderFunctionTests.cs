namespace AgentHub.JmesPath.Tests.Functions;

/// <summary>max, max_by, min, min_by, sort, sort_by.</summary>
public sealed class OrderFunctionTests
{
    [Theory]
    [InlineData("[3,1,2]", "sort(@)", "[1,2,3]")]
    [InlineData("[1.5,-2,1e1]", "sort(@)", "[-2,1.5,1e1]")]
    [InlineData("""["b","a","B"]""", "sort(@)", """["B","a","b"]""")]
    [InlineData("[]", "sort(@)", "[]")]
    [InlineData("""["x"]""", "sort(@)", """["x"]""")]
    [InlineData("""["ab","a","b",""]""", "sort(@)", """["","a","ab","b"]""")]
    [InlineData("""["10","9"]""", "sort(@)", """["10","9"]""")]
    [InlineData("[1e300,1,1e-300]", "sort(@)", "[1e-300,1,1e300]")]
    public void Sort_orders_numbers_and_texts(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""["𝄞","\uff5e","z"]""", "sort(@)", """["z","～","𝄞"]""")]
    [InlineData("""["é","z"]""", "sort(@)", """["z","é"]""")]
    [InlineData("""["𝄞a","𝄞"]""", "max(@)", "\"𝄞a\"")]
    public void Texts_are_ordered_by_code_points(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "sort_by(@, &a)[].n", """["a","d","c","b"]""")]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "sort_by(@, &n)[].a", "[10,30,20,10]")]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "sort_by(@, &a) | [0].n", "\"a\"")]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "reverse(sort_by(@, &a))[].n", """["b","c","d","a"]""")]
    [InlineData("""["ccc","a","bb"]""", "sort_by(@, &length(@))", """["a","bb","ccc"]""")]
    [InlineData("[]", "sort_by(@, &a)", "[]")]
    [InlineData("""[{"k":"2"},{"k":"10"}]""", "sort_by(@, &to_number(k))[].k", """["2","10"]""")]
    public void Sort_by_orders_by_what_an_expression_says(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("[3,1,2]", "[max(@), min(@)]", "[3,1]")]
    [InlineData("""["b","c","a"]""", "[max(@), min(@)]", """["c","a"]""")]
    [InlineData("[]", "[max(@), min(@)]", "[null,null]")]
    [InlineData("[7]", "[max(@), min(@)]", "[7,7]")]
    [InlineData("[1.1,1.10001]", "max(@)", "1.10001")]
    public void Max_and_min_are_null_of_nothing(string given, string expression, string expected) => Ask.Gives(given, expression, expected);

    [Theory]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "max_by(@, &a).n", "\"b\"")]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "min_by(@, &a).n", "\"a\"")]
    [InlineData("""[{"n":"b","a":30},{"n":"a","a":10},{"n":"c","a":20},{"n":"d","a":10}]""", "max_by(@, &n).n", "\"d\"")]
    [InlineData("[]", "max_by(@, &a)", "null")]
    [InlineData("[]", "min_by(@, &a)", "null")]
    [InlineData("""[{"a":1,"i":1},{"a":1,"i":2}]""", "[max_by(@, &a).i, min_by(@, &a).i]", "[1,1]")]
    public void Max_by_and_min_by_are_the_first_of_the_greatest_and_least(string given, string expression, string expected) => Ask.Gives(given, expression, expected);
}
