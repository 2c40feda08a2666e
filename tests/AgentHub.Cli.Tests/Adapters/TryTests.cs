namespace AgentHub.Cli.Tests.Adapters;

public sealed class TryTests
{
    [Fact]
    public async Task A_caller_is_found_by_phone_and_everything_known_about_them_is_shown_with_times()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", "--phone", "01632 960147", "--rows", "2");

        Assert.True(ran.Code == 0, ran.ToString());
        Assert.Matches(@"findCustomers +found, 1 row, in \d+ ms", ran.Out);
        Assert.Contains("asked with      phone +441632960147", ran.Out);
        Assert.Contains("re-checked      every record holds this phone; nothing was left out", ran.Out);
        Assert.Matches(@"orders +found, 2 rows of 3, in \d+ ms", ran.Out);
        Assert.Contains("\"minor\": 11970", ran.Out);
        Assert.Matches(@"invoiceDetail +found in \d+ ms", ran.Out);
        Assert.Matches("createTicket +not asked: it writes", ran.Out);
        Assert.Matches(@"health +found in \d+ ms", ran.Out);
        Assert.Contains("8 questions answered.", ran.Out);
    }

    [Fact]
    public async Task A_system_that_ignores_its_filters_is_told_by_what_was_left_out()
    {
        await using var desk = await Desk.WithShopAsync(ServerMode.IgnoresFilters);

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", "--email", "M.Okafor@example.com");

        Assert.Contains("every record holds this e-mail address; 4 rows of others left out: the system does not filter as it was asked to", ran.Out);
        Assert.DoesNotContain("O'Hara", ran.Out);
    }

    [Fact]
    public async Task A_key_that_several_share_asks_the_author_to_choose()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", "--phone", "+441632960212");

        Assert.Matches("orders +not asked: several customers were found: choose one with --customer and its recordId", ran.Out);
    }

    [Fact]
    public async Task Refused_credentials_end_with_one_and_show_no_secret()
    {
        await using var desk = await Desk.WithShopAsync();
        desk.Environment["AGENTHUB_ADAPTER_TOKEN"] = "out-of-date-token";

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", "--customer", "c-1");

        Assert.Equal(1, ran.Code);
        Assert.Contains("the system      refuses our credentials", ran.Out);
        Assert.DoesNotContain("out-of-date-token", ran.ToString());
    }

    [Fact]
    public async Task Missing_settings_are_named_with_both_ways_to_give_them()
    {
        await using var desk = await Desk.WithShopAsync();
        desk.Environment.Clear();

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", "--customer", "c-1");

        Assert.Equal((2, "agenthub: missing Token (set AGENTHUB_ADAPTER_TOKEN, or --setting Token=…).\n"), (ran.Code, ran.Error));
    }

    [Fact]
    public async Task A_setting_typed_on_the_command_line_counts_before_the_environment()
    {
        await using var desk = await Desk.WithShopAsync();
        desk.Environment["AGENTHUB_ADAPTER_TOKEN"] = "out-of-date-token";

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", "--customer", "c-1", "--setting", $"Token={ShopServer.Token}");

        Assert.True(ran.Code == 0, ran.ToString());
    }

    [Theory]
    [InlineData("--phone", "12", "--phone 12 is no telephone number of GB")]
    [InlineData("--rows", "0", "--rows must be 1 to 100, is 0.")]
    [InlineData("--setting", "Token", "--setting takes a name and a value")]
    [InlineData("--setting", "Tokn=x", "the file asks for no setting Tokn; it asks for Token.")]
    public async Task What_cannot_be_asked_is_told_before_anybody_is_asked(string option, string value, string expected)
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunLiveAsync("adapter", "try", "shop.yaml", option, value);

        Assert.Equal(2, ran.Code);
        Assert.Contains(expected, ran.Error);
        Assert.False(desk.Shop.Asked.IsCompleted);
    }
}
