using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>From Tryton's customer shipment to our delivery.</summary>
internal static class DeliveryMapping
{
    public static readonly string[] Fields = ["number", "customer", "state", "planned_date", "effective_date", "origins", "create_date", "write_date"];

    public static Delivery? ToDelivery(Row row)
    {
        var state = row.Text("state") ?? "";
        return new()
        {
            Id = Ids.Text(row.Id("id")),
            Number = row.Text("number") ?? $"draft {Ids.Text(row.Id("id"))}",
            CustomerId = Ids.Text(row.Id("customer")),
            OrderNumber = row.Text("origins"),
            Status = new(Status(state), state),
            LastSeen = state == "done" && row.Date("effective_date") is { } left ? $"left the warehouse on {left.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
            PromisedOn = row.Date("planned_date"),
            UpdatedAt = Amounts.Changed(row),
        };
    }

    /// <summary>Done means that it has left the warehouse; whether it has arrived Tryton does not know.</summary>
    private static DeliveryStatus Status(string state) => state switch
    {
        "draft" or "waiting" or "assigned" or "picked" or "packed" => DeliveryStatus.Preparing,
        _ => DeliveryStatus.Unknown,
    };
}
