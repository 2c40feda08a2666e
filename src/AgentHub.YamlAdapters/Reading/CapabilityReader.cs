using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads one capability.</summary>
internal static class CapabilityReader
{
    private static readonly string[] PagePlaces = ["page.size", "page.offset", "page.number", "page.cursor"];

    public static CapabilityPlan? Read(string name, Capability capability, Type record, YamlNode node, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, name, faults) is not { } members) return null;
        var finds = capability == Capability.FindCustomers;
        var requests = finds ? ByKey(members, faults, settings) : One(members, capability, faults, settings);
        var page = capability is Capability.Profile or Capability.FindCustomers ? new(PageStyle.None) : PageReader.Read(members.Optional("page"), faults);
        var items = capability == Capability.Profile ? Expressions.Read(members.Optional("item"), "item", faults) ?? JmesExpression.Parse("@")
            : Expressions.Read(members.Required("items", "\"data\""), "items", faults);
        var map = MapReader.Read(record, members.Required("map", "{id: id, …}"), "map", faults);
        if (finds && map is not null) CheckKeys(requests, map, members);
        var plan = new CapabilityPlan
        {
            Capability = capability,
            Requests = requests,
            Page = page,
            Items = items!,
            Map = map!,
            Errors = ErrorsReader.Read(members.Optional("errors"), capability == Capability.Profile, faults),
            Tests = FixturesReader.Read(members.Optional("tests"), finds, faults),
        };
        members.End();
        return plan;
    }

    private static List<(KeyKind?, RequestPlan)> One(Members members, Capability capability, FaultList faults, SettingNames settings)
    {
        string[] places = capability == Capability.Profile ? ["customer"] : ["customer", .. PagePlaces];
        return new RequestReader(faults, settings, places).Read(members.Required("request", "{path: /customers/{customer}/orders}")) is { } request ? [(null, request)] : [];
    }

    private static List<(KeyKind?, RequestPlan)> ByKey(Members members, FaultList faults, SettingNames settings)
    {
        var all = new List<(KeyKind?, RequestPlan)>();
        if (Members.Of(members.Required("by", "{email: {path: /customers, query: {email: \"{key}\"}}}"), "by", faults) is not { } by) return all;
        foreach (var (key, value) in by.All)
        {
            if (!CapabilityNames.Keys.TryGetValue(key.Value ?? "", out var kind)) faults.Add(key, $"there is no key {key.Value}; {Nearest.Of(key.Value ?? "", CapabilityNames.Keys.Keys)}");
            else if (new RequestReader(faults, settings, kind == KeyKind.Phone ? ["key", "key.national"] : ["key"]).Read(value) is { } request) all.Add((kind, request));
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
