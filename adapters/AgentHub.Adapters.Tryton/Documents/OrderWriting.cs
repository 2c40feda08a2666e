using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Creates orders as drafts, each once: its key's mark stands in the reference.</summary>
internal sealed class OrderWriting(Calls calls, PartyReader parties)
{
    private const string Model = "sale.sale";
    private static readonly string[] ReceiptFields = ["party", "reference", "number"];
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewOrder order, CancellationToken cancellationToken) =>
        _once.RunAsync("order " + order.IdempotencyKey, () => CreateOnceAsync(order, cancellationToken), cancellationToken);

    private async Task<Answer<WriteReceipt>> CreateOnceAsync(NewOrder order, CancellationToken cancellationToken)
    {
        if (await parties.ReadAsync(order.Customer, cancellationToken) is not { } party) return Answer.NotFound<WriteReceipt>();
        if (order.Lines.Count is 0 or > 100 || order.Lines.Any(l => l.Quantity <= 0)) return Answer.Refused<WriteReceipt>("takes orders of 1 to 100 lines, each of more than 0");
        var (id, mark) = (party.Id!.Value, Marker.For(order.IdempotencyKey));
        if (await WithMarkAsync(id, mark, cancellationToken) is { } known) return Answer.Found(known);
        var preferences = await calls.PreferencesAsync(cancellationToken);
        if (preferences.Id("company") is not { } company) return Answer.Refused<WriteReceipt>("has no company set for our account");
        var codes = order.Lines.Select(l => l.ItemNumber).Distinct().ToList();
        var products = await ProductsAsync(codes, company, cancellationToken);
        if (codes.FirstOrDefault(c => !products.ContainsKey(c)) is { } unknown) return Answer.Refused<WriteReceipt>($"has nothing to sell with the number {VendorMessage.Clean(unknown) ?? "given"}");
        if (await CurrencyAsync(company, cancellationToken) is not { } currency) return Answer.Refused<WriteReceipt>("does not tell the currency of our account's company");
        var values = new Dictionary<string, object?>
        {
            ["party"] = id,
            ["company"] = company,
            ["currency"] = currency,
            ["reference"] = mark,
            ["comment"] = order.Note,
            ["lines"] = new object[] { new object[] { "create", order.Lines.Select(l => Line(l, products[l.ItemNumber])).ToArray() } },
        };
        if (party.Address is { } address) values["invoice_address"] = values["shipment_address"] = address.Id;
        await calls.CreateAsync(Model, values, cancellationToken);
        return await WithMarkAsync(id, mark, cancellationToken) is { } created
            ? Answer.Found(created)
            : Answer.Unreadable<WriteReceipt>("says that it created the order, but does not show it");
    }

    private static Dictionary<string, object?> Line(NewOrderLine line, Product product) => new()
    {
        ["type"] = "line",
        ["product"] = product.Id,
        ["unit"] = product.Unit,
        ["quantity"] = line.Quantity,
        ["unit_price"] = new Dictionary<string, object?> { ["__class__"] = "Decimal", ["decimal"] = product.Price },
        ["taxes"] = new object[] { new object[] { "add", product.Taxes } },
    };

    private async Task<WriteReceipt?> WithMarkAsync(long party, string mark, CancellationToken cancellationToken)
    {
        var rows = await calls.SearchReadAsync(Model, [Domains.Is("party", party), Domains.Is("reference", mark)], 0, 20, [Domains.By("id", "ASC")], ReceiptFields, cancellationToken);
        return rows.Where(r => r.Id("party") == party && r.Text("reference") == mark).Select(r => new WriteReceipt(Ids.Text(r.Id("id")), r.Text("number"))).FirstOrDefault();
    }

    private async Task<Dictionary<string, Product>> ProductsAsync(List<string> codes, long company, CancellationToken cancellationToken)
    {
        var rows = await calls.SearchReadAsync("product.product", [Domains.In("code", codes), Domains.Is("salable", true)], 200, Product.Fields, company, cancellationToken);
        return rows.Select(Product.Of).OfType<Product>().Where(p => codes.Contains(p.Code)).GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.First());
    }

    private async Task<long?> CurrencyAsync(long company, CancellationToken cancellationToken) =>
        (await calls.SearchReadAsync("company.company", [Domains.Is("id", company)], 0, 1, null, ["currency"], cancellationToken)).Select(r => r.Id("currency")).FirstOrDefault();
}
