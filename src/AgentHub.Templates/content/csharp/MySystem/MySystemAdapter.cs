using System.Collections.Frozen;
using System.Globalization;
using MySystem.Wire;

namespace MySystem;

/// <summary>Customers and orders of MySystem. Each capability is an interface: add those your system has. Thread safe.</summary>
internal sealed class MySystemAdapter(IMySystemApi api, string token, Cursors cursors) : IAdapter, IFindCustomers, IListOrders, ICheckHealth
{
    private const string OrderList = "orders";
    private readonly string _authorization = $"Bearer {token}";

    public string Product => "MySystem";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (string.IsNullOrWhiteSpace(key.Value)) return Answer.NotFound<IReadOnlyList<FoundCustomer>>();
        string? Of(KeyKind kind) => key.Kind == kind ? key.Value : null;
        var answer = Ask.Value(await api.Customers(Of(KeyKind.CustomerNumber), Of(KeyKind.Email), Of(KeyKind.Phone), _authorization, cancellationToken));
        // A system may not know the filter and send everybody: every row is compared with the key again.
        return Ask.Value(answer.Customers).Select(Customer).Checked(key, null);
    }, cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var from = int.Parse(cursors.Read(OrderList, customer, page.Cursor) ?? "0", CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(customer.RecordId)) return Answer.NotFound<IReadOnlyList<Order>>();
        var (rows, read, total, size) = (new List<Order>(), 0, int.MaxValue, Rows.Size(page));
        // A system may send shorter pages than it was asked for; ten of them must do.
        for (var request = 0; request < 10 && rows.Count < size && from + read < total; request++)
        {
            var answer = Ask.Value(await api.Orders(customer.RecordId, size - rows.Count, from + read, _authorization, cancellationToken));
            var sent = Ask.Value(answer.Orders);
            total = answer.Total ?? throw new UnreadableException("sent orders without their total");
            rows.AddRange(sent.Where(o => o.Customer == customer.RecordId).Select(OrderOf));
            read += sent.Count;
            if (sent.Count == 0) break;
        }
        var next = read > 0 && from + read < total ? cursors.Make(OrderList, customer, (from + read).ToString(CultureInfo.InvariantCulture)) : null;
        return Rows.Page<Order>([.. rows.Take(size)], page, next, total, read - rows.Count);
    }, cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = Ask.Value(await api.Ping(_authorization, cancellationToken));
        return answer.Status == "UP" ? Answer.Found(new SystemHealth(answer.Version)) : Answer.Unreadable<SystemHealth>("does not say that it is up");
    }, cancellationToken);

    private static FoundCustomer Customer(CustomerRow row) => new()
    {
        RecordId = Text(row.Id, "a customer's id"),
        Name = row.Name ?? "",
        CustomerNumber = row.Number,
        Emails = row.Email is { Length: > 0 } email ? [email] : [],
        Phones = row.Phone is { Length: > 0 } phone ? [phone] : [],
    };

    private static Order OrderOf(OrderRow row) => new()
    {
        Id = Text(row.Id, "an order's id"),
        Number = Text(row.Number, "an order's number"),
        CustomerId = Text(row.Customer, "an order's customer"),
        PlacedOn = row.PlacedOn,
        Status = new(row.State switch { "open" => OrderStatus.Open, "sent" => OrderStatus.Shipped, "done" => OrderStatus.Completed, _ => OrderStatus.Unknown }, row.State ?? ""),
        Total = row is { Amount: { } amount, Currency: { Length: 3 } currency } ? Money.From(amount, currency) : null,
    };

    private static string Text(string? value, string what) => string.IsNullOrEmpty(value) ? throw new UnreadableException($"sent a row without {what}") : value;
}
