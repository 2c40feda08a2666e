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
    public async Task A_file_without_recorded_answers_is_told_to_record_some()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunAsync("adapter", "conform", "shop.yaml");

        Assert.Equal((2, "agenthub: the file holds no recorded answers; make some with agenthub adapter record.\n"), (ran.Code, ran.Error));
    }
}
