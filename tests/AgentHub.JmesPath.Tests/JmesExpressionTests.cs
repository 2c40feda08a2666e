using System.Text.Json;

namespace AgentHub.JmesPath.Tests;

public sealed class JmesExpressionTests
{
    [Fact]
    public void A_part_of_the_json_is_given_as_it_lies_there()
    {
        using var document = JsonDocument.Parse("""{"rows": [ {"amount": 1.100, "note": "caf\u00e9"} ]}""");

        Assert.Equal("""{"amount": 1.100, "note": "caf\u00e9"}""", JmesExpression.Parse("rows[0]").Evaluate(document.RootElement).GetRawText());
    }

    [Fact]
    public void What_was_built_can_be_read_when_the_document_is_gone()
    {
        JsonElement result;
        using (var document = JsonDocument.Parse("""{"rows": [ {"amount": 1.100, "note": "caf\u00e9"} ]}"""))
            result = JmesExpression.Parse("rows[].{a: amount, n: note}").Evaluate(document.RootElement);

        Assert.Equal("café", result[0].GetProperty("n").GetString());
        Assert.Equal(1.100m, result[0].GetProperty("a").GetDecimal());
    }

    [Theory]
    [InlineData("""{"status":"UP"}""", "status == 'UP'", true)]
    [InlineData("""{"status":"DOWN"}""", "status == 'UP'", false)]
    [InlineData("""{"n":0}""", "n", true)]
    [InlineData("""{"n":""}""", "n", false)]
    [InlineData("""{"n":[]}""", "n", false)]
    [InlineData("""{"n":{}}""", "n", false)]
    [InlineData("""{"n":[0]}""", "n[?@ > `5`]", false)]
    [InlineData("""{"n":{"a":0}}""", "{x: n}", true)]
    [InlineData("{}", "n", false)]
    [InlineData("{}", "''", false)]
    public void A_condition_is_true_as_the_specification_has_it(string given, string condition, bool isTrue) =>
        Assert.Equal(isTrue, JmesExpression.Parse(condition).IsTrue(JsonElement.Parse(given)));

    [Fact]
    public void An_expression_knows_its_text()
    {
        Assert.Equal(" a . b ", JmesExpression.Parse(" a . b ").Text);
        Assert.Equal("a.b", JmesExpression.Parse("a.b").ToString());
    }

    [Fact]
    public async Task One_expression_serves_many_threads()
    {
        var expression = JmesExpression.Parse("sort_by(rows[?n > `3`].{n: n, t: join('-', ['x', to_string(n)])}, &n)[].t");
        var given = JsonElement.Parse("""{"rows":[{"n":9},{"n":4},{"n":1},{"n":7}]}""");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 200).Select(_ => expression.Evaluate(given).GetRawText()).Distinct().ToList())));

        Assert.All(results, r => Assert.Equal(["""["x-4","x-7","x-9"]"""], r));
    }

    [Fact]
    public void What_a_programmer_forgot_is_told_as_such()
    {
        Assert.Throws<ArgumentNullException>(() => JmesExpression.Parse(null!));
        Assert.Throws<ArgumentException>(() => JmesExpression.Parse("a").Evaluate(default));
    }

    [Fact]
    public void A_document_that_is_gone_is_not_taken_for_bad_json()
    {
        var document = JsonDocument.Parse("{}");
        var root = document.RootElement;
        document.Dispose();

        Assert.Throws<ObjectDisposedException>(() => JmesExpression.Parse("a").Evaluate(root));
    }

    /// <summary>A page as SAP's OData has it: decimals and counts as text, rows under d.results.</summary>
    [Fact]
    public void An_erps_invoices_are_mapped_filtered_and_sorted_by_one_expression()
    {
        const string page = """
            {"d":{"__count":"3","results":[
              {"BELNR":"9002","KUNNR":"0000730118","WRBTR":"119.70","WAERS":"GBP","FAEDT":"20260610","AUGDT":null},
              {"BELNR":"9001","KUNNR":"0000730118","WRBTR":"19.99","WAERS":"GBP","FAEDT":"20260510","AUGDT":"20260512"},
              {"BELNR":"7777","KUNNR":"0000999999","WRBTR":"1.00","WAERS":"GBP","FAEDT":"20260101","AUGDT":null}]}}
            """;

        Ask.Gives(page, "sort_by(d.results[?KUNNR == '0000730118'].{id: BELNR, amount: to_number(WRBTR), currency: WAERS, due: FAEDT, status: AUGDT && 'cleared' || 'open'}, &due)",
            """[{"id":"9001","amount":19.99,"currency":"GBP","due":"20260510","status":"cleared"},{"id":"9002","amount":119.70,"currency":"GBP","due":"20260610","status":"open"}]""");
        Ask.Gives(page, "sum(d.results[?KUNNR == '0000730118' && !AUGDT].to_number(WRBTR))", "119.70");
    }
}
