using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads one capability that writes.</summary>
internal static class WriteReader
{
    private const string OnceExample = "bySystem when the system itself recognises {idempotencyKey}, or {find: {path: /tickets, query: {q: \"{mark}\"}}, item: \"tickets[0]\"}";
    private static readonly string[] Marks = ["idempotencyKey", "mark"];

    public static WritePlan? Read(string name, WriteShape shape, YamlNode node, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, name, faults) is not { } members) return null;
        var request = new RequestReader(faults, settings, shape.Places, writes: true).Read(members.Required("request", "{method: POST, path: /tickets, body: {subject: \"{subject}\"}}"));
        var needsTicket = shape.NeedsTicket || request?.Names.Contains("ticket") == true;
        var ticket = needsTicket ? members.Required("ticket", "{request: {path: \"/tickets/{ticket}\"}, map: {id: id, customerId: customer}}") : null;
        var receipt = shape.IsOnce ? Members.Of(members.Required("receipt", "{recordId: id}"), "receipt", faults) : null;
        var plan = new WritePlan
        {
            Capability = shape.Capability,
            Request = request!,
            Item = RecordPlaceReader.Read(members),
            RecordId = Expressions.Read(receipt?.Required("recordId", "id"), "recordId", faults),
            Number = Expressions.Read(receipt?.Optional("number"), "number", faults),
            Once = shape.IsOnce ? Once(members.Required("once", OnceExample), request, shape, faults, settings) : null,
            Ticket = Ticket(ticket, shape, faults, settings),
            Words = Words(members.Optional("values"), shape, faults),
            Times = new(Durations.Read(members, "showWithout", 50, 10_000), Durations.Read(members, "giveUp", 100, 60_000)),
            Errors = ErrorsReader.Read(members.Optional("errors"), notFoundIsNone: false, faults),
        };
        if (shape.Capability == Capability.ChangeTicketStatus && !plan.Words.ContainsKey("status")) faults.Add(members.Node, $"{name} lacks values: {{status: {{solved: theirs}}}}; a status that is not named there is refused");
        if (request is not null && shape.HasLines) CheckLines(name, request, members, faults);
        if (request is not null && shape.Capability == Capability.UpdateContactDetails) CheckContact(name, request, members, faults);
        receipt?.End();
        members.End();
        return plan;
    }

    private static void CheckLines(string name, RequestPlan request, Members members, FaultList faults)
    {
        if (request.Body is null || !Parts(request.Body).Any(p => p is BodyPlan.EachLine { Item: var item } && item.Names.Contains("line.item") && item.Names.Contains("line.quantity")))
            faults.Add(members.Node, $"{name} does not say how a line is written; in its body: lines: {{each: line, item: {{sku: \"{{line.item}}\", quantity: \"{{line.quantity}}\"}}}}");
        if (Outside(request).Any(n => n.StartsWith("line.", StringComparison.Ordinal))) faults.Add(members.Node, "{line.item} and {line.quantity} stand within {each: line, item: …} only: there may be many lines");
    }

    /// <summary>Names of the values that stand outside of what is written for each line.</summary>
    private static IEnumerable<string> Outside(RequestPlan request) => (request with { Body = request.Body?.WithLines([]) }).Names;

    private static IEnumerable<BodyPlan> Parts(BodyPlan body) => body switch
    {
        BodyPlan.Members members => members.All.SelectMany(m => Parts(m.Value)).Prepend(body),
        BodyPlan.Elements elements => elements.All.SelectMany(Parts).Prepend(body),
        _ => [body],
    };

    private static void CheckContact(string name, RequestPlan request, Members members, FaultList faults)
    {
        string[] changing = ["phone", "email", .. ContactPlaces.OfAddress];
        var inBody = request.Body?.Names.ToArray() ?? [];
        if (!inBody.Any(changing.Contains)) faults.Add(members.Node, $"{name} changes nothing; its body takes at least one of {string.Join(", ", changing.Select(c => "{" + c + "}"))}");
        // What does not change is left out of the body; out of an address or a header it could not be.
        if ((request with { Body = null }).Names.Any(changing.Contains)) faults.Add(members.Node, "what changes stands in the body only: what stays as it is, is left out there");
    }

    private static OncePlan? Once(YamlNode? node, RequestPlan? request, WriteShape shape, FaultList faults, SettingNames settings)
    {
        if (node is null) return null;
        if (request is not null && !request.Names.Any(Marks.Contains)) faults.Add(node, "once needs {idempotencyKey} or {mark} in the request: by it a write is recognised that is sent again");
        if (node is YamlScalarNode { Value: "bySystem" }) return new(null, null);
        if (node is YamlScalarNode)
        {
            faults.Add(node, $"once must be {OnceExample}");
            return null;
        }
        if (Members.Of(node, "once", faults) is not { } once) return null;
        var places = shape.Places.Where(p => p is "customer" or "ticket" || Marks.Contains(p)).ToArray();
        var find = new RequestReader(faults, settings, places).Read(once.Required("find", "{path: /tickets, query: {q: \"{mark}\"}}"));
        var item = RecordPlaceReader.Read(once, "\"tickets[0]\"");
        var markedAt = once.Optional("marked");
        if (markedAt is not null && !item.IsList) faults.Add(markedAt, "marked needs items: the list whose rows are looked through");
        if (markedAt is not null && request is not null && !request.Names.Contains("mark")) faults.Add(markedAt, "marked needs {mark} in the request: it is looked for in the rows");
        var marked = Expressions.Read(markedAt, "marked", faults);
        once.End();
        return new(find, item, marked);
    }

    private static TicketPlan? Ticket(YamlNode? node, WriteShape shape, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, "ticket", faults) is not { } ticket) return null;
        var request = new RequestReader(faults, settings, ["ticket", "customer"]).Read(ticket.Required("request", "{path: \"/tickets/{ticket}\"}"));
        var item = RecordPlaceReader.Read(ticket);
        var map = MapReader.Read(typeof(OwnedTicket), ticket.Required("map", "{id: id, customerId: customer}"), "map", faults);
        if (shape.Capability == Capability.ChangeTicketStatus && map?.Has("status") == false) faults.Add(ticket.Node, "map lacks status: whether it was changed is seen by reading the ticket again");
        ticket.End();
        return request is null || map is null ? null : new(request, item, map);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Words(YamlNode? node, WriteShape shape, FaultList faults)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        if (Members.Of(node, "values", faults) is not { } values) return all;
        if (shape.Places.Contains("status") && values.Optional("status") is { } status)
            all["status"] = Theirs(status, "status", [.. Enum.GetNames<TicketStatus>().Where(n => n != nameof(TicketStatus.Unknown)).Select(JsonNamingPolicy.CamelCase.ConvertName)], faults);
        if (shape.Places.Contains("toCustomer") && values.Optional("toCustomer") is { } toCustomer) all["toCustomer"] = Theirs(toCustomer, "toCustomer", ["true", "false"], faults);
        values.End();
        return all;
    }

    private static Dictionary<string, string> Theirs(YamlNode node, string what, IReadOnlyList<string> ours, FaultList faults)
    {
        var all = new Dictionary<string, string>();
        if (Members.Of(node, what, faults) is not { } words) return all;
        foreach (var (key, value) in words.All)
        {
            if (!ours.Contains(key.Value)) faults.Add(key, $"{what} knows no {key.Value}; {Nearest.Of(key.Value ?? "", ours)}");
            else if (value is YamlScalarNode { Value.Length: > 0 } theirs) all[key.Value!] = theirs.Value;
            else faults.Add(value, $"{key.Value} must be one value, is {Members.Kind(value)}");
        }
        return all;
    }
}
