using System.Text.Json;

namespace AgentHub.YamlAdapters;

internal sealed class InvoiceReader(CapabilityPlan plan, Exchange exchange) : IGetInvoice
{
    private const int MostLines = 1000;

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) => Question.AskAsync(plan.Errors, isWrite: false, async () =>
    {
        using var received = await exchange.SendAsync(plan.Request, name => name == "invoice" ? invoiceId : customer.RecordId, true, cancellationToken);
        return Of(received.Root, plan, exchange.Run(cancellationToken), customer, invoiceId);
    }, cancellationToken);

    /// <summary>The invoice in an answer, if it is the one asked for and the customer's.</summary>
    public static Answer<InvoiceDetail> Of(JsonElement answer, CapabilityPlan plan, MapRun run, CustomerRef customer, string invoiceId)
    {
        if (plan.Items.In(answer, run) is not { } item) return Answer.NotFound<InvoiceDetail>();
        var invoice = (Invoice)plan.Map.Read(item, run);
        if (invoice.CustomerId != customer.RecordId || invoice.Id != invoiceId) return Answer.NotFound<InvoiceDetail>(dropped: 1);
        var lines = run.Evaluate(plan.Lines!.Items, item, "lines");
        return lines.ValueKind switch
        {
            JsonValueKind.Null => Answer.Found(new InvoiceDetail { Invoice = invoice, Lines = [] }),
            JsonValueKind.Array when lines.GetArrayLength() <= MostLines => Answer.Found(new InvoiceDetail { Invoice = invoice, Lines = [.. lines.EnumerateArray().Select(l => (InvoiceLine)plan.Lines.Map.Read(l, run))] }),
            JsonValueKind.Array => throw new UnreadableException($"sent an invoice of more than {MostLines} lines"),
            _ => throw new UnreadableException("sent no list where the lines should be"),
        };
    }
}
