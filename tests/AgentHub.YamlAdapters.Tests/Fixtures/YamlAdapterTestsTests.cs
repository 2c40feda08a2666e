using AgentHub.YamlAdapters.Tests.Conformance;

namespace AgentHub.YamlAdapters.Tests.Fixtures;

public sealed class YamlAdapterTestsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    [Fact]
    public void A_recorded_answer_is_read_as_expected_without_a_system() =>
        Assert.All(Run("orders.expected.json"), r => Assert.True(r.Passed, string.Join('\n', r.Difference)));

    [Fact]
    public void A_recorded_invoice_is_read_with_its_lines()
    {
        var text = ShopFile.Text.Replace("  invoiceDetail:\n", "  invoiceDetail:\n    tests: [{given: invoice.json, customer: c-1, invoice: i-1, expect: invoice.expected.json}]\n", StringComparison.Ordinal);

        var result = Assert.Single(YamlAdapterTests.Run(YamlAdapterFile.Read(text, "shop.yaml").Plan!, Folder));

        Assert.True(result.Passed, string.Join('\n', result.Difference));
    }

    [Fact]
    public void A_difference_is_told_by_field_with_both_values()
    {
        var result = Assert.Single(Run("orders.wrong.json"));

        Assert.False(result.Passed);
        Assert.Equal(["[0].total.minor is 11970; expected 11971", "the answer has 1 entries; expected 2"], result.Difference.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fixture_that_is_not_there_fails_its_test_only() =>
        Assert.Contains("does not exist", Assert.Single(Assert.Single(Run("nothing.json")).Difference));

    private static IReadOnlyList<YamlTestResult> Run(string expected)
    {
        var text = ShopFile.Text.Replace("  orders:\n", $"  orders:\n    tests: [{{given: orders.json, customer: c-1, expect: {expected}}}]\n", StringComparison.Ordinal);
        return YamlAdapterTests.Run(YamlAdapterFile.Read(text, "shop.yaml").Plan!, Folder);
    }
}
