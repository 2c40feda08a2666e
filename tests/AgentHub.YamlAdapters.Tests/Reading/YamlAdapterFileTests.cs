using AgentHub.YamlAdapters.Tests.Conformance;

namespace AgentHub.YamlAdapters.Tests.Reading;

public sealed class YamlAdapterFileTests
{
    [Fact]
    public void A_good_file_is_a_plan_that_says_what_it_offers_and_needs()
    {
        var plan = ShopFile.Plan();

        Assert.Equal(("shop", "Shop", "erp", "billing-it"), (plan.Id, plan.Title, plan.Kind, plan.Owner));
        Assert.Equal([Capability.FindCustomers, Capability.Profile, Capability.Orders, Capability.Invoices, Capability.InvoiceDetail, Capability.Payments, Capability.Tickets, Capability.CreateTicket, Capability.AddNote,
            Capability.UpdateContactDetails, Capability.CreateOrder, Capability.CreateCallback, Capability.BookAppointment, Capability.Health], plan.Offers.OrderBy(c => c));
        Assert.Equal(["Token"], plan.Settings);
    }

    [Theory]
    [InlineData("title: Shop", "titel: Shop", "knows no titel; did you mean title?")]
    [InlineData("title: Shop", "", "lacks title")]
    [InlineData("  orders:", "  order:", "there is no capability order; did you mean orders?")]
    [InlineData("  orders:", "  health:", "health stands beside capabilities, not among them")]
    [InlineData("  orders:", "  bookVisit:", "there is no capability bookVisit")]
    [InlineData("      version: etag\n", "", "updateContactDetails needs version in the map of profile")]
    [InlineData("  profile:", "  accounts:", "updateContactDetails needs profile: a change is read again there")]
    [InlineData("body: {mobile: \"{phone}\", email: \"{email}\", address: {street: \"{street}\", city: \"{city}\", postcode: \"{postcode}\"}}", "body: {id: \"{customer}\"}", "updateContactDetails changes nothing; its body takes at least one of {phone}, {email}")]
    [InlineData("headers: {If-Match: \"{version}\"}, body: {mobile", "headers: {X-Email: \"{email}\"}, body: {mobile", "what changes stands in the body only")]
    [InlineData("lines: {each: line, item: {sku: \"{line.item}\", qty: \"{line.quantity}\"}}", "lines: []", "createOrder does not say how a line is written")]
    [InlineData("text: \"{note}\", lines", "text: \"{line.item}\", lines", "{line.item} and {line.quantity} stand within {each: line, item: …} only")]
    [InlineData("{conflict: has no room at that time}", "{taken: x}", "an error is one of empty, denied, refused, unavailable, conflict")]
    [InlineData("    once: bySystem\n", "", "addNote lacks once; write for instance once: bySystem when the system itself recognises")]
    [InlineData("once: bySystem", "once: byMe", "once must be bySystem when")]
    [InlineData("{Idempotency-Key: \"{idempotencyKey}\"}", "{}", "once needs {idempotencyKey} or {mark} in the request")]
    [InlineData("{method: POST, path: /tickets, body", "{method: GET, path: /tickets, body", "method must be POST or PUT or PATCH, is GET")]
    [InlineData("receipt: {recordId: id, number: id}", "receipt: {number: id}", "receipt lacks recordId")]
    [InlineData("path: \"/people/{customer}/notes\"", "path: \"/tickets/{ticket}/notes\"", "addNote lacks ticket")]
    [InlineData("{type: bearer, tokenFrom: Token}", "{type: baerer}", "there is no auth type baerer; did you mean bearer?")]
    [InlineData("tokenFrom: Token", "tokenFrom: sk-live-123", "must be the name of a setting")]
    [InlineData("timeout: 15s", "timeout: 15", "timeout must be from 100ms to 60s")]
    [InlineData("  orders:\n", "  orders:\n    showWithout: 11s\n", "showWithout must be from 50ms to 10s with its unit, is 11s")]
    [InlineData("  orders:\n", "  orders:\n    giveUp: 1m\n", "giveUp must be from 100ms to 60s")]
    [InlineData("timeout: 15s", "concurrency: 0", "concurrency must be a whole number from 1 to 256, is 0")]
    [InlineData("/people/{customer}", "/people/{custommer}", "there is no value {custommer} here; did you mean customer?")]
    [InlineData("/people/{customer}", "/../people/{customer}", "path must stay below baseUrl")]
    [InlineData("'{key}'", "{key}", "each place stands between quotes")]
    [InlineData("{money: amount, currency: \"'GBP'\"}", "amount", "is an amount of money: write")]
    [InlineData("sent: shipped", "sent: shiped", "status knows no shiped; did you mean shipped?")]
    [InlineData("style: cursor", "style: cursors", "there is no page style cursors; did you mean cursor?")]
    [InlineData("{path: /people, query: {number: \"{key}\"}}", "[]", "customerNumber takes one request or a list of at most 3")]
    [InlineData("    once: {find: {path: \"/tickets/by-external/{mark}\"}, item: \"tickets[0]\"}", "    once: {find: {path: \"/tickets\"}, item: tickets, marked: text}", "marked needs items")]
    [InlineData("    once: {find: {path: \"/tickets/by-external/{mark}\"}, item: \"tickets[0]\"}", "    once: {find: {path: \"/tickets\"}, item: a, items: b}", "item names the record, items the list whose first row it is")]
    [InlineData("recordId: id", "recordId: {const: x}", "the row itself must say it")]
    [InlineData("emails: email\n      phones", "phones", "map lacks emails: customers are found by it")]
    [InlineData("format: unixSeconds", "format: d", "format must be iso")]
    [InlineData("title: Shop", "title: &a Shop", "anchors (&name) are not read")]
    [InlineData("title: Shop", "title: [Shop]", "title must be one value, is a list")]
    [InlineData("title: Shop", "title: Shop\ntitle: Shop", "this is no YAML")]
    public void A_slip_is_told_with_what_to_do(string good, string bad, string message)
    {
        Assert.Contains(good, ShopFile.Text);

        var reading = YamlAdapterFile.Read(ShopFile.Text.Replace(good, bad, StringComparison.Ordinal), "shop.yaml");

        Assert.Null(reading.Plan);
        Assert.Contains(reading.Faults, f => f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_system_behind_another_program_needs_only_where_that_program_listens()
    {
        var plan = YamlAdapterFile.Read("apiVersion: agenthub/adapter.v1\nid: depot\ntitle: Parcel depot\nkind: parcels\nremote: {baseUrl: \"http://127.0.0.1:5190\"}\n", "depot.yaml").Plan!;

        Assert.Equal(new Uri("http://127.0.0.1:5190/"), plan.BaseUrl);
        Assert.Equal(["Secret"], plan.Settings);
        Assert.Empty(plan.Offers);
    }

    [Fact]
    public void A_file_of_three_lines_uses_an_adapter_that_ships()
    {
        var plan = YamlAdapterFile.Read("apiVersion: agenthub/adapter.v1\nuse: zammad\nbaseUrl: https://help.calder.example\n", "help.yaml").Plan!;

        Assert.Equal(("zammad", "Zammad", "tickets", "zammad"), (plan.Id, plan.Title, plan.Kind, plan.Uses));
        Assert.Equal(new Uri("https://help.calder.example/"), plan.BaseUrl);
        Assert.Equal(["help.calder.example"], plan.Http.AllowHosts);
        Assert.Equal(["ApiKey"], plan.Settings);
        Assert.Contains(Capability.Tickets, plan.Offers);
        // They lie beside the file that ships.
        Assert.All(plan.Lists.Values, l => Assert.Empty(l.Tests));
    }

    [Fact]
    public void Two_systems_of_one_product_use_the_same_adapter_under_ids_and_titles_of_their_own()
    {
        var plan = YamlAdapterFile.Read("apiVersion: agenthub/adapter.v1\nuse: odoo\nid: odoo-north\ntitle: Odoo North\nkind: crm\nowner: north-it\nbaseUrl: https://north.example\n", "north.yaml").Plan!;

        Assert.Equal(("odoo-north", "Odoo North", "crm", "north-it", (3L, 5L)), (plan.Id, plan.Title, plan.Kind, plan.Owner, plan.IdAt));
    }

    [Theory]
    [InlineData("use: zamad\nbaseUrl: https://a.example", "2:6: no adapter file zamad ships; did you mean zammad?")]
    [InlineData("use: zammad", "1:1: a file with use lacks baseUrl")]
    [InlineData("use: zammad\nbaseUrl: a.example", "3:10: baseUrl must be an absolute address, is a.example")]
    [InlineData("use: zammad\nbaseUrl: http://a.example", "3:10: baseUrl must be https")]
    [InlineData("use: zammad\nid: No\nbaseUrl: https://a.example", "3:5: id must be 1 to 32 small letters")]
    [InlineData("use: zammad\nbaseUrl: https://a.example\nhttp: {}", "4:7: a file with use has no http: the adapter that ships says that")]
    [InlineData("use: zammad\nbaseUrl: https://a.example\ncapabilities: {}", "4:15: a file with use has no capabilities")]
    [InlineData("use: zammad\nbaseUrl: https://a.example\ntitel: x", "4:1: an adapter file knows no titel; did you mean title?")]
    public void A_slip_in_a_file_that_uses_an_adapter_that_ships_is_told_with_its_place(string rest, string fault)
    {
        var reading = YamlAdapterFile.Read("apiVersion: agenthub/adapter.v1\n" + rest + "\n", "help.yaml");

        Assert.Null(reading.Plan);
        Assert.Contains(reading.Faults, f => f.ToString().Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("remote: {baseUrl: depot}", "5:19: baseUrl must be an absolute address, is depot")]
    [InlineData("remote: {baseUrl: \"http://depot.example.com\"}", "5:19: baseUrl must be https: credentials would travel in the open")]
    [InlineData("remote: {url: \"http://127.0.0.1:1\"}", "5:10: remote knows no url")]
    [InlineData("remote: {}\nhttp: {}", "6:7: a file with remote has no http: the other program says what it offers")]
    [InlineData("remote: {}\ncapabilities: {}", "6:15: a file with remote has no capabilities")]
    [InlineData("remot: {}", "5:1: an adapter file knows no remot; did you mean remote?")]
    public void A_slip_in_the_file_of_another_program_is_told_with_its_place(string rest, string fault)
    {
        var reading = YamlAdapterFile.Read("apiVersion: agenthub/adapter.v1\nid: depot\ntitle: Parcel depot\nkind: parcels\n" + rest + "\n", "depot.yaml");

        Assert.Null(reading.Plan);
        Assert.Contains(reading.Faults, f => f.ToString().Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_told_at_once_with_its_line_and_column()
    {
        var text = ShopFile.Text.Replace("title: Shop", "titel: Shop", StringComparison.Ordinal)
            .Replace("next: meta.next", "next: meta..next", StringComparison.Ordinal).Replace("timeout: 15s", "timeout: never", StringComparison.Ordinal);
        var lines = text.Split('\n');

        var faults = YamlAdapterFile.Read(text, "shop.yaml").Faults;

        Assert.Equal(["lacks title", "knows no titel", "timeout must be", "JMESPath"], faults.Select(f => new[] { "lacks title", "knows no titel", "timeout must be", "JMESPath" }.First(f.Message.Contains)));
        var line = Array.FindIndex(lines, l => l.Contains("meta..next", StringComparison.Ordinal));
        Assert.Equal((line + 1, lines[line].IndexOf("meta..next", StringComparison.Ordinal) + "meta.".Length + 1), (faults[^1].Line, faults[^1].Column));
    }

    [Fact]
    public void A_secret_that_was_pasted_into_a_file_is_not_repeated()
    {
        var faults = YamlAdapterFile.Read(ShopFile.Text.Replace("tokenFrom: Token", "tokenFrom: sk-live-123", StringComparison.Ordinal), "shop.yaml").Faults;

        Assert.All(faults, f => Assert.DoesNotContain("sk-live", f.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("a: [")]
    [InlineData("\0")]
    [InlineData("? [a]\n: b")]
    [InlineData("apiVersion: agenthub/adapter.v1\ncapabilities: {orders: , profile: 3, findCustomers: {by: []}}\nhttp: 5")]
    public void Whatever_a_file_holds_is_faults_and_no_exception(string text)
    {
        var reading = YamlAdapterFile.Read(text, "x.yaml");

        Assert.NotEmpty(reading.Faults);
        Assert.All(reading.Faults, f => Assert.True(f is { Line: >= 1, Column: >= 1, File: "x.yaml" }));
    }

    [Fact]
    public void A_file_cut_anywhere_is_faults_and_no_exception()
    {
        for (var length = 0; length < ShopFile.Text.Length; length += 7) _ = YamlAdapterFile.Read(ShopFile.Text[..length], "shop.yaml").Faults;
        for (var at = 0; at < ShopFile.Text.Length; at += 5) _ = YamlAdapterFile.Read(ShopFile.Text.Remove(at, 1), "shop.yaml").Faults;
    }

    [Fact]
    public void A_base_address_must_stand_among_the_hosts_and_be_secure()
    {
        var good = ShopFile.Text.Replace("  auth:", "  baseUrl: https://erp.example/api\n  auth:", StringComparison.Ordinal);

        Assert.Contains("does not stand in allowHosts", Assert.Single(YamlAdapterFile.Read(good, "f").Faults).Message);
        Assert.Contains("must be https", Assert.Single(YamlAdapterFile.Read(good.Replace("https:", "http:", StringComparison.Ordinal), "f").Faults).Message);
    }
}
