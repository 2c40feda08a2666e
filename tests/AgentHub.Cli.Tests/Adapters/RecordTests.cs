namespace AgentHub.Cli.Tests.Adapters;

public sealed class RecordTests
{
    [Fact]
    public async Task What_a_system_answers_becomes_tests_of_the_file_that_pass_without_it()
    {
        await using var desk = await Desk.WithShopAsync();

        var recorded = await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--phone", "01632 960147", "--email", "m.okafor@example.com");
        var tested = await desk.RunAsync("adapter", "test", "shop.yaml");

        Assert.True(recorded.Code == 0, recorded.ToString());
        Assert.Contains("orders            recorded in fixtures/recorded-orders.json", recorded.Out);
        Assert.True(tested.Code == 0, tested + recorded.ToString() + desk.Read("shop.yaml"));
        Assert.True(tested.Out.Contains("8 tests passed, 0 missed.", StringComparison.Ordinal), recorded.Out + tested.Out);
    }

    [Fact]
    public async Task Nothing_of_the_customer_and_no_secret_is_in_the_fixtures_or_the_file()
    {
        await using var desk = await Desk.WithShopAsync();

        await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--phone", "01632 960147", "--email", "m.okafor@example.com", "--customer-number", "7730118420");

        var all = desk.Read("shop.yaml") + string.Concat(Directory.GetFiles(Path.Combine(desk.Folder, "fixtures")).Select(File.ReadAllText));
        Assert.Contains("person1@example.com", all);
        foreach (var own in new[] { "Okafor", "960147", "7730118420", "c-1", "Market Square", "CV1", "5678", ShopServer.Token })
            Assert.DoesNotContain(own, all.Replace(ShopFile.Text, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_person_is_one_person_in_every_fixture()
    {
        await using var desk = await Desk.WithShopAsync();

        await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--phone", "01632 960147");

        var (found, profile) = (desk.Read("fixtures/recorded-findCustomers-phone.expected.json"), desk.Read("fixtures/recorded-profile.expected.json"));
        foreach (var same in new[] { "person1@example.com", "Person 1", "01632960" })
        {
            Assert.Contains(same, found);
            Assert.Contains(same, profile);
        }
    }

    [Fact]
    public async Task Recording_again_keeps_what_was_recorded_before()
    {
        await using var desk = await Desk.WithShopAsync();

        await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--customer", "c-1");
        var again = await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--customer", "c-2");
        var tested = await desk.RunAsync("adapter", "test", "shop.yaml");

        Assert.Contains("recorded in fixtures/recorded-orders-2.json", again.Out);
        Assert.True(tested.Code == 0, tested.ToString());
    }

    [Fact]
    public async Task A_system_that_refuses_leaves_the_file_as_it_was()
    {
        await using var desk = await Desk.WithShopAsync(ServerMode.Forbidden);

        var ran = await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--customer", "c-1");

        Assert.Equal(2, ran.Code);
        Assert.Contains("not recorded: denied does not allow this to our account", ran.Out);
        Assert.Equal(ShopFile.Text, desk.Read("shop.yaml"));
    }
}
