namespace AgentHub.Cli.Tests.Adapters;

public sealed class LintTests
{
    [Fact]
    public async Task A_file_without_faults_says_what_it_offers_and_what_it_needs()
    {
        await using var desk = await Desk.WithShopAsync();

        var ran = await desk.RunAsync("adapter", "lint", "shop.yaml");

        Assert.Equal(0, ran.Code);
        Assert.Contains("shop.yaml: no faults. Shop offers findCustomers, profile, orders, invoices, invoiceDetail, payments, tickets, createTicket, addNote, updateContactDetails, createOrder, createCallback, bookAppointment, health.", ran.Out);
        Assert.Contains("It needs the settings Token.", ran.Out);
    }

    [Fact]
    public async Task A_file_that_names_another_program_is_linted_and_nothing_else()
    {
        await using var desk = new Desk();
        desk.Write("cards.yaml", "apiVersion: agenthub/adapter.v1\nid: cards\ntitle: Punchcards\nkind: tickets\nremote: {}\n");

        Assert.Contains("Punchcards is asked by another program", (await desk.RunAsync("adapter", "lint", "cards.yaml")).Out);
        var tried = await desk.RunAsync("adapter", "try", "cards.yaml", "--email", "a@example.com");
        Assert.Equal(2, tried.Code);
        Assert.Contains("cards.yaml names another program", tried.Error);
    }

    [Fact]
    public async Task A_file_that_uses_an_adapter_that_ships_is_linted_and_has_no_tests_of_its_own()
    {
        await using var desk = new Desk();
        desk.Write("help.yaml", "apiVersion: agenthub/adapter.v1\nuse: zammad\nbaseUrl: https://help.calder.example\n");

        var linted = await desk.RunAsync("adapter", "lint", "help.yaml");
        var tested = await desk.RunAsync("adapter", "test", "help.yaml");

        Assert.Equal(0, linted.Code);
        Assert.Contains("help.yaml: no faults. Zammad offers findCustomers, profile, tickets", linted.Out);
        Assert.Contains("It needs the settings ApiKey.", linted.Out);
        Assert.Equal((2, "agenthub: help.yaml uses zammad, whose tests lie beside the file that ships; of this file there are lint and try.\n"), (tested.Code, tested.Error));
    }

    [Fact]
    public async Task Every_fault_of_a_file_is_told_at_once_with_line_and_column()
    {
        await using var desk = new Desk();
        desk.Write("broken.yaml", ShopFile.Text.Replace("id: shop", "id: Shop!", StringComparison.Ordinal).Replace("    items: people", "    itms: people", StringComparison.Ordinal).Replace("type: bearer", "type: bear", StringComparison.Ordinal));

        var ran = await desk.RunAsync("adapter", "lint", "broken.yaml");

        Assert.Equal(1, ran.Code);
        Assert.Contains("broken.yaml:3:5: id must be", ran.Out);
        Assert.Matches(@"broken\.yaml:9:\d+: ", ran.Out);
        Assert.Matches(@"broken\.yaml:\d+:5: .*itms", ran.Out);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_another_matter_than_a_faulty_one()
    {
        await using var desk = new Desk();

        var ran = await desk.RunAsync("adapter", "lint", "biling.yaml");

        Assert.Equal((2, "agenthub: biling.yaml does not exist; create one with: agenthub adapter new <name>\n"), (ran.Code, ran.Error));
    }

    [Fact]
    public async Task A_mistyped_command_is_told_with_where_help_is()
    {
        await using var desk = new Desk();

        var ran = await desk.RunAsync("adapter", "lnt", "shop.yaml");

        Assert.Equal(2, ran.Code);
        Assert.Contains("lnt", ran.Error);
        Assert.Contains("--help", ran.Error);
    }
}
