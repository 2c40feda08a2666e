using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Reads what was sent to create a sales order, and finds what the product would not take.</summary>
internal static class OrderPayload
{
    /// <summary>Texts of the header that may be sent, and how long they may be.</summary>
    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        ["externalDocumentNumber"] = 35, ["orderDate"] = 10, ["postingDate"] = 10, ["requestedDeliveryDate"] = 10, ["phoneNumber"] = 30, ["email"] = 80,
    };

    /// <summary>What of the header is kept; null, with why not in <paramref name="fault"/>.</summary>
    public static JsonObject? Header(JsonObject body, out string? fault)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in body)
        {
            if (name is "customerNumber" or "salesOrderLines") continue;
            if (Text("salesOrder", name, value, Longest, out fault) is not { } text) return null;
            // The field is a code: kept in capitals.
            kept[name] = name == "externalDocumentNumber" ? text.Trim().ToUpperInvariant() : text;
        }
        fault = null;
        return kept;
    }

    /// <summary>The lines; null, with why not in <paramref name="fault"/>, when one of them would not be taken.</summary>
    public static IReadOnlyList<NewLine>? Lines(JsonNode? sent, out string? fault)
    {
        fault = sent is null or JsonArray ? null : "The property 'salesOrderLines' must be a list.";
        var lines = new List<NewLine>();
        foreach (var line in sent as JsonArray ?? [])
        {
            if (fault is not null || Line(line as JsonObject ?? [], out fault) is not { } read) return null;
            lines.Add(read);
        }
        return fault is null ? lines : null;
    }

    private static NewLine? Line(JsonObject sent, out string? fault)
    {
        CatalogueItem? item = null;
        var (type, description, quantity) = ("", "", 0m);
        foreach (var (name, value) in sent)
        {
            switch (name)
            {
                case "lineType" when value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is "Item" or "Comment":
                    type = value!.GetValue<string>();
                    break;
                // The kind of a line must be known before what it is of.
                case "lineObjectNumber" when value?.GetValueKind() == JsonValueKind.String && type == "Item":
                    if ((item = Catalogue.ByNumber(value.GetValue<string>())) is null) return Fault("Item does not exist.", out fault);
                    break;
                case "description" when value?.GetValueKind() == JsonValueKind.String:
                    description = value.GetValue<string>();
                    if (description.Length > 100) return Fault(TooLong(description, 100), out fault);
                    break;
                case "quantity" when value?.GetValueKind() == JsonValueKind.Number:
                    quantity = value.GetValue<decimal>();
                    break;
                default:
                    return Fault($"The property '{name}' does not exist on type 'Microsoft.NAV.salesOrderLine', or does not take this value.", out fault);
            }
        }
        if (type == "Item" && item is null) return Fault("You must specify an item.", out fault);
        fault = null;
        return new(item, description.Length == 0 && item is not null ? item.Name : description, quantity);
    }

    private static NewLine? Fault(string text, out string? fault)
    {
        fault = text;
        return null;
    }

    private static string TooLong(string text, int most) => $"The length of the string is {text.Length}, but it must be less than or equal to {most} characters.";

    private static string? Text(string type, string name, JsonNode? value, Dictionary<string, int> longest, out string? fault)
    {
        fault = !longest.TryGetValue(name, out var most) ? $"The property '{name}' does not exist on type 'Microsoft.NAV.{type}', or cannot be set."
            : value?.GetValueKind() != JsonValueKind.String ? $"The property '{name}' must be a text."
            : value.GetValue<string>() is var text && text.Length > most ? $"{TooLong(text, most)} ({name})"
            : null;
        return fault is null ? value!.GetValue<string>() : null;
    }
}
