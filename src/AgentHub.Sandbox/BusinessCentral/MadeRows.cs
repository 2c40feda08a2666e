using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The population's rows, dated from a seeding.</summary>
internal sealed class MadeRows(Population population, ShipmentHistory shipments, CompanyData data)
{
    private readonly SystemPeople _people = population.Erp;
    private readonly Histories _histories = population.Histories;

    /// <summary>Of a set that the population has no part in.</summary>
    public static MadeList<ODataRow> None { get; } = new(0, _ => throw new InvalidOperationException("There are none."));

    public ISetIndex CustomerIndex { get; } = new CustomerIndex(population.Erp);
    public ISetIndex OrderIndex { get; } = new DocumentIndex(population.Erp, population.Histories.Orders, "SO", DocumentKind.Order);
    public ISetIndex InvoiceIndex { get; } = new DocumentIndex(population.Erp, population.Histories.Invoices, "INV", DocumentKind.Invoice);

    public ISetIndex ShipmentIndex { get; } = new DocumentIndex(population.Erp, shipments.Shape, "SHP", DocumentKind.Shipment);

    public MadeList<ODataRow> Customers => new(_people.All.Count, Customer);
    public MadeList<ODataRow> Orders => new(_histories.Orders.Total, Order);
    public MadeList<ODataRow> Shipments => new(shipments.Shape.Total, Shipment);
    public MadeList<ODataRow> Invoices => new(_histories.Invoices.Total, Invoice);

    private ODataRow Customer(int at)
    {
        var customer = _people.All[at];
        return new(() => BusinessCentralRows.Customer(customer, data, _histories.BalanceOf(at, data.SeededAt), _histories.OverdueOf(at, data.SeededAt)), property => property switch
        {
            "id" => ODataValue.Of(BusinessCentralRows.CustomerId(customer)),
            "number" => ODataValue.Of(customer.Account),
            "email" => ODataValue.Of(customer.Email),
            "phoneNumber" => ODataValue.Of(customer.Phone ?? customer.Mobile),
            "displayName" => ODataValue.Of(customer.Firm ?? customer.Name),
            _ => null,
        });
    }

    private ODataRow Order(int at)
    {
        var (position, number) = _histories.Orders.At(at);
        var order = _histories.Order(position, number, data.SeededAt);
        var customer = _people.All[position];
        return new(() => BusinessCentralRows.Order(customer, order, data), property => property switch
        {
            "number" => ODataValue.Of(order.Number),
            "customerNumber" => ODataValue.Of(customer.Account),
            "orderDate" => ODataValue.Of(order.PlacedOn),
            "totalAmountIncludingTax" => ODataValue.Of(order.Total),
            _ => null,
        });
    }

    private ODataRow Shipment(int at)
    {
        var (position, number) = shipments.Shape.At(at);
        var order = _histories.Order(position, shipments.OrderOf(position, number), data.SeededAt);
        var (customer, own) = (_people.All[position], DocumentNumber.Of("SHP", position, number));
        return new(() => ShipmentRows.Row(own, DocumentNumber.Id(DocumentKind.Shipment, position, number).ToString(), customer, order, data), property => property switch
        {
            "number" => ODataValue.Of(own),
            "customerNumber" => ODataValue.Of(customer.Account),
            "orderNumber" => ODataValue.Of(order.Number),
            "postingDate" => ODataValue.Of(ShipmentRows.PostedOn(order)),
            _ => null,
        });
    }

    private ODataRow Invoice(int at)
    {
        var (position, number) = _histories.Invoices.At(at);
        var invoice = _histories.Invoice(position, number, data.SeededAt);
        var customer = _people.All[position];
        return new(() => BusinessCentralRows.Invoice(customer, invoice, data), property => property switch
        {
            "number" => ODataValue.Of(invoice.Number),
            "customerNumber" => ODataValue.Of(customer.Account),
            "invoiceDate" => ODataValue.Of(invoice.IssuedOn),
            "dueDate" => ODataValue.Of(invoice.DueOn),
            "totalAmountIncludingTax" => ODataValue.Of(invoice.Total),
            "remainingAmount" => ODataValue.Of(invoice.Remaining),
            _ => null,
        });
    }
}
