using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads one capability.</summary>
internal static class CapabilityReader
{
    /// <summary>Most requests for one kind of key.</summary>
    private const int MostRequests = 3;

    public static CapabilityPlan? Read(string name, CapabilityShape shape, YamlNode node, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, name, faults) is not { } members) return null;
        var requests = shape.By == AskedBy.Key ? ByKey(members, faults, settings) : One(members, shape, faults, settings);
        var page = shape.HasPages ? PageReader.Read(members.Optional("page"), faults) : new(PageStyle.None);
        var items = shape.IsOne ? RecordPlaceReader.Read(members)
            : new(Expressions.Read(members.Required("items", "\"data\""), "items", faults)!, IsList: true);
        var map = MapReader.Read(shape.Record, members.Required("map", "{id: id, …}"), "map", faults);
        if (shape.By == AskedBy.Key && map is not null) CheckKeys(requests, map, members);
        var plan = new CapabilityPlan
        {
            Shape = shape,
            Requests = requests,
            Page = page,
            Items = items,
            Map = map!,
            Lines = shape.By == AskedBy.Invoice ? Lines(members.Required("lines", "{items: lines, map: {id: id, description: text}}"), faults) : null,
            Times = new(Durations.Read(members, "showWithout", 50, 10_000), Durations.Read(members, "giveUp", 100, 60_000)),
            Errors = ErrorsReader.Read(members.Optional("errors"), shape.IsOne, faults),
            Tests = FixturesReader.Read(members.Optional("tests"), shape.By, faults),
        };
        members.End();
        return plan;
    }

    private static LinesPlan? Lines(YamlNode? node, FaultList faults)
    {
        if (Members.Of(node, "lines", faults) is not { } lines) return null;
        var items = Expressions.Read(lines.Required("items", "lines"), "items", faults);
        var map = MapReader.Read(typeof(InvoiceLine), lines.Required("map", "{id: id, description: text}"), "map", faults);
        lines.End();
        return items is null || map is null ? null : new(items, map);
    }

    private static List<(KeyKind?, RequestPlan)> One(Members members, CapabilityShape shape, FaultList faults, SettingNames settings)
    {
        var example = shape.By switch { AskedBy.Text => "{path: /search, query: {q: \"{text}\"}}", AskedBy.Scope => "{path: /incidents, query: {postcode: \"{postcode}\"}}", _ => "{path: /customers/{customer}/orders}" };
        return new RequestReader(faults, settings, shape.Places).Read(members.Required("request", example)) is { } request ? [(null, request)] : [];
    }

    private static List<(KeyKind?, RequestPlan)> ByKey(Members members, FaultList faults, SettingNames settings)
    {
        var all = new List<(KeyKind?, RequestPlan)>();
        if (Members.Of(members.Required("by", "{email: {path: /customers, query: {email: \"{key}\"}}}"), "by", faults) is not { } by) return all;
        foreach (var (key, value) in by.All)
        {
            if (!CapabilityNames.Keys.TryGetValue(key.Value ?? "", out var kind)) faults.Add(key, $"there is no key {key.Value}; {Nearest.Of(key.Value ?? "", CapabilityNames.Keys.Keys)}");
            else
            {
                var reader = new RequestReader(faults, settings, kind == KeyKind.Phone ? ["key", "key.national"] : ["key"]);
                IReadOnlyList<YamlNode> several = value is YamlSequenceNode list ? [.. list] : [value];
                if (several.Count is 0 or > MostRequests) faults.Add(value, $"{key.Value} takes one request or a list of at most {MostRequests}");
                all.AddRange(several.Select(reader.Read).OfType<RequestPlan>().Select(r => ((KeyKind?)kind, r)));
            }
        }
        if (!by.All.Any()) faults.Add(by.Node, "by names no key; give at least one of " + string.Join(", ", CapabilityNames.Keys.Keys));
        return all;
    }

    // Systems ignore filters they do not know: a row that does not show the key cannot be told from somebody else's.
    private static void CheckKeys(IEnumerable<(KeyKind? Key, RequestPlan Request)> requests, RecordMap map, Members members)
    {
        foreach (var (key, _) in requests)
        {
            var field = key switch { KeyKind.CustomerNumber => "customerNumber", KeyKind.Email => "emails", _ => "phones" };
            if (!map.Has(field)) members.Faults.Add(members.Optional("map")!, $"map lacks {field}: customers are found by it, and a row without it cannot be re-checked");
        }
    }
}
