namespace AgentHub.Cli.Tests.Adapters;

public sealed class TestTests
{
    [Fact]
    public async Task Recorded_answers_that_are_read_as_expected_pass_without_any_system()
    {
        await using var desk = WithTest(expected: 11970);

        var ran = await desk.RunAsync("adapter", "test", "shop.yaml");

        Assert.True(ran.Code == 0, ran.ToString());
        Assert.Contains("passed  orders, line ", ran.Out);
        Assert.Contains("1 test passed, 0 missed.", ran.Out);
    }

    [Fact]
    public async Task A_miss_names_the_field_what_it_is_and_what_was_expected()
    {
        await using var desk = WithTest(expected: 11971);

        var ran = await desk.RunAsync("adapter", "test", "shop.yaml");

        Assert.Equal(1, ran.Code);
        Assert.Contains("MISSED  orders, line ", ran.Out);
        Assert.Contains("[0].total.minor is 11970; expected 11971", ran.Out);
    }

    [Fact]
    public async Task A_file_without_tests_has_not_passed()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunAsync("adapter", "test", "shop.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Contains("shop.yaml holds no tests; give a capability some", ran.Error);
    }

    [Fact]
    public async Task A_file_with_faults_is_not_tested_and_its_faults_are_told()
    {
        await using var desk = new Desk();
        desk.Write("shop.yaml", ShopFile.Text.Replace("id: shop", "id: Shop!", StringComparison.Ordinal));

        var ran = await desk.RunAsync("adapter", "test", "shop.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Contains("shop.yaml:3:5: id must be", ran.Error);
        Assert.Contains("shop.yaml has 1 fault; mend the file first.", ran.Error);
    }

    private static Desk WithTest(int expected)
    {
        var desk = new Desk();
        desk.Write("shop.yaml", ShopFile.Text.Replace("  orders:\n", "  orders:\n    tests: [{given: fixtures/orders.json, customer: c-1, expect: fixtures/orders.expected.json}]\n", StringComparison.Ordinal));
        desk.Write("fixtures/orders.json", """{"rows":[{"id":"o-1","person":"c-1","day":"20260101","state":"sent","amount":"119.70"},{"id":"o-2","person":"c-2","day":"20260101","state":"sent","amount":"1.00"}]}""");
        desk.Write("fixtures/orders.expected.json", $$$"""[{"id":"o-1","number":"SO-o-1","customerId":"c-1","placedOn":"2026-01-01","status":{"value":"shipped","raw":"sent"},"total":{"minor":{{{expected}}},"currency":"GBP"}}]""");
        return desk;
    }
}
