namespace AgentHub.Cli.Tests.Adapters;

public sealed class ConformTests
{
    [Fact]
    public async Task Recorded_answers_play_the_system_and_what_they_cannot_show_is_said()
    {
        await using var desk = await Desk.WithShopAsync();
        var recorded = await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--phone", "01632 960147", "--email", "m.okafor@example.com", "--customer-number", "7730118420");

        var ran = await desk.RunAsync("adapter", "conform", "shop.yaml");

        Assert.True(ran.Code == 0, ran.ToString());
        Assert.True(ran.Out.Contains("passed       A customer is found by each key the adapter says it can search", StringComparison.Ordinal), recorded.Out + ran.Out);
        Assert.Contains("passed       Lists hold only what belongs to the customer (IgnoresFilters)", ran.Out);
        Assert.Contains("passed       A caller who stops waiting is let go at once", ran.Out);
        Assert.Contains("not checked  Lists hold only what belongs to the customer (SmallPages)\n             recorded answers are one page each; only a live system shows its pages", ran.Out);
        Assert.Contains(" 0 failed, ", ran.Out);
    }

    [Theory]
    [InlineData("ERPNext/erpnext.yaml")]
    [InlineData("Freshdesk/freshdesk.yaml")]
    [InlineData("Odoo/odoo.yaml")]
    [InlineData("Zammad/zammad.yaml")]
    public async Task The_files_that_ship_pass_with_notes_that_go_to_tickets_and_keys_that_two_share(string file)
    {
        await using var desk = new Desk();

        var ran = await desk.RunAsync("adapter", "conform", Path.Combine(Repository.Root, "adapters", file));

        Assert.True(ran.Code == 0, ran.ToString());
        Assert.Contains("passed       A key that two share finds both", ran.Out);
        Assert.Contains("passed       Whatever a server does is an outcome that may be shown (Forbidden, Denied)", ran.Out);
    }

    [Theory]
    [InlineData("    errors: {\"500\": empty}\n", "FAILED       Whatever a server does is an outcome that may be shown (Failing, Refused)")]
    [InlineData("    errors: {\"429\": empty}\n", "FAILED       A server that asks to be left alone is heard")]
    public async Task A_file_that_hides_a_failure_of_its_system_fails(string line, string expected)
    {
        await using var desk = await Desk.WithShopAsync();
        await desk.RunLiveAsync("adapter", "record", "shop.yaml", "--phone", "01632 960147");
        desk.Write("shop.yaml", desk.Read("shop.yaml").Replace("  orders:\n", "  orders:\n" + line, StringComparison.Ordinal));

        var ran = await desk.RunAsync("adapter", "conform", "shop.yaml");

        Assert.Equal(1, ran.Code);
        Assert.Contains(expected, ran.Out);
    }

    [Fact]
    public async Task The_live_system_passes_with_a_customer_that_the_author_names_and_nothing_is_written()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunLiveAsync("adapter", "conform", "shop.yaml", "--live", "--phone", "01632 960147", "--email", "m.okafor@example.com", "--customer-number", "7730118420");

        Assert.True(ran.Code == 0, ran.ToString());
        Assert.Contains(", customer c-1; nothing is written", ran.Out);
        Assert.Contains("passed       A customer is found by each key the adapter says it can search", ran.Out);
        Assert.Contains("passed       Pages read to the end hold every row once in order and end (Healthy, 7)", ran.Out);
        Assert.Contains("passed       A server that asks to be left alone is heard", ran.Out);
        Assert.Contains("not checked  A hundred questions at once are each answered with their own\n             a live system is not asked a hundred questions at once", ran.Out);
        Assert.Contains("not offered  A note that is sent again is added once", ran.Out);
        Assert.Equal(0, desk.Shop.Notes);
    }

    [Fact]
    public async Task The_live_system_is_written_to_when_the_author_says_so()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunLiveAsync("adapter", "conform", "shop.yaml", "--live", "--write", "--phone", "01632 960147");

        Assert.True(ran.Code == 0, ran.ToString());
        Assert.Contains("customer c-1; it is written to", ran.Out);
        Assert.Contains("passed       A note that is sent again is added once", ran.Out);
        Assert.Contains("passed       A created ticket stands in the customers list", ran.Out);
        Assert.Contains("not checked  A customer is found by each key the adapter says it can search\n             give a key of each kind that the file finds by: ", ran.Out);
        Assert.True(desk.Shop.Notes > 0);
    }

    [Fact]
    public async Task A_live_system_that_ignores_its_filters_fails()
    {
        await using var desk = await Desk.WithShopAsync(ServerMode.IgnoresFilters);

        var ran = await desk.RunLiveAsync("adapter", "conform", "shop.yaml", "--live", "--phone", "01632 960147", "--email", "m.okafor@example.com", "--customer-number", "7730118420");

        Assert.Equal(1, ran.Code);
        Assert.Contains("FAILED       A customer is found by each key the adapter says it can search", ran.Out);
    }

    [Theory]
    [InlineData("no customer was found by the keys that were given")]
    [InlineData("no customer was found by the keys that were given", "--phone", "01632 960999")]
    [InlineData("the keys belong to several customers", "--phone", "01632 960147", "--email", "bare@example.com")]
    public async Task A_live_run_needs_one_customer(string says, params string[] whom)
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunLiveAsync(["adapter", "conform", "shop.yaml", "--live", .. whom]);

        Assert.Equal(2, ran.Code);
        Assert.Contains(says, ran.Error);
    }

    [Fact]
    public async Task A_file_without_recorded_answers_is_told_to_record_some()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunAsync("adapter", "conform", "shop.yaml");

        Assert.Equal((2, "agenthub: the file holds no recorded answers; make some with agenthub adapter record.\n"), (ran.Code, ran.Error));
    }
}
