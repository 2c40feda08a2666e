using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>An order as it is to be written, and whether what is there is that order.</summary>
internal sealed class OrderDraft
{
    private const int MostLines = 100;
    private const int MostNotes = 20;
    private const int LongestDescription = 100;
    private readonly NewOrder _order;

    private OrderDraft(NewOrder order) => _order = order;

    /// <summary>Recognises the order; goes into the external document number.</summary>
    public string Mark => Codes.Of(Marker.For(_order.IdempotencyKey));

    /// <summary>Null, with why not in <paramref name="fault"/>, when Business Central could not hold it.</summary>
    public static OrderDraft? Of(NewOrder order, out string? fault)
    {
        fault = order.Lines.Count is 0 or > MostLines || order.Lines.Any(l => l.Quantity <= 0) ? "takes orders of 1 to 100 lines, each of more than 0"
            : order.Lines.Any(l => decimal.Round(l.Quantity, 5) != l.Quantity) ? "takes quantities of at most 5 decimals"
            : order.Lines.Any(l => Codes.Of(l.ItemNumber).Length is 0 or > Codes.LongestNumber) ? "has item numbers of 1 to 20 characters"
            : Notes(order.Note).Count > MostNotes ? "takes a note of at most 20 lines of 100 characters"
            : null;
        return fault is null ? new(order) : null;
    }

    /// <param name="customerNumber">As the customer's own record writes it.</param>
    public WireNewOrder Wire(string customerNumber) => new()
    {
        CustomerNumber = customerNumber,
        ExternalDocumentNumber = Mark,
        SalesOrderLines =
        [
            .. _order.Lines.Select(l => new WireNewOrderLine { LineType = "Item", LineObjectNumber = Codes.Of(l.ItemNumber), Quantity = l.Quantity }),
            .. Notes(_order.Note).Select(n => new WireNewOrderLine { LineType = "Comment", Description = n }),
        ],
    };

    /// <summary>Whether every line is there; lines that somebody has added do not matter.</summary>
    public bool IsWhole(WireOrder order)
    {
        var there = (order.SalesOrderLines ?? []).Select(l => (Codes.Of(l.LineObjectNumber ?? ""), l.Quantity ?? 0)).ToList();
        return _order.Lines.All(l => there.Remove((Codes.Of(l.ItemNumber), l.Quantity)));
    }

    /// <summary>Whether it has no line that sells something: what is left of an order whose lines failed.</summary>
    public static bool IsBare(WireOrder order) => (order.SalesOrderLines ?? []).All(l => string.IsNullOrWhiteSpace(l.LineObjectNumber));

    /// <summary>The note in pieces that fit into a line, none between the two halves of one character.</summary>
    private static List<string> Notes(string? note)
    {
        var pieces = new List<string>();
        foreach (var line in (note ?? "").Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            for (var at = 0; at < line.Length && pieces.Count <= MostNotes;)
            {
                var length = Math.Min(LongestDescription, line.Length - at);
                if (at + length < line.Length && char.IsHighSurrogate(line[at + length - 1])) length--;
                pieces.Add(line.Substring(at, length));
                at += length;
            }
        }
        return pieces;
    }
}
