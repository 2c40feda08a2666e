using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>Reads what the systems beside CRM, ERP and ticket desk hold: meter archive, carrier, network status.</summary>
internal sealed class SideSystemsReader(DateTimeOffset start, TimeZoneInfo zone)
{
    private const int MostReadings = 1000;
    private static readonly string[] DeliveryWords = ["LABEL", "TRANSIT", "OUT", "DONE", "FAILED", "RETURNED"];
    private static readonly string[] IncidentWords = ["planned", "open", "cause-known", "watched", "closed"];
    private static readonly Dictionary<string, char> Readers = new() { ["automatic"] = 'A', ["customer"] = 'C', ["engineer"] = 'E', ["estimated"] = 'X' };

    public CompanyMeter Meter(YamlMap? map)
    {
        if (map is null) return CompanyMeter.None;
        var serial = map.Needed("serial");
        var read = map.List("readings").Select(Reading).Concat(Earlier(map.Map("earlier"))).OrderByDescending(r => r.TakenAt).ToList();
        map.Done();
        return new(serial, [.. read.Select((r, at) => r with { Number = read.Count - at })]);
    }

    public CompanyDelivery Delivery(YamlMap map)
    {
        var promised = map.Span("promised");
        var delivered = map.Span("delivered");
        var delivery = new CompanyDelivery
        {
            Tracking = map.Needed("tracking"),
            Order = map.Needed("order"),
            Status = Word(map, "status", DeliveryWords),
            Seen = map.Text("seen"),
            PromisedOn = promised is { } day ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start + day, zone).DateTime) : null,
            DeliveredAt = start + delivered,
            UpdatedAt = start + (delivered ?? TimeSpan.FromHours(-2)),
        };
        map.Done();
        return delivery;
    }

    public CompanyIncident Incident(YamlMap map)
    {
        var incident = new CompanyIncident
        {
            Number = map.Needed("number"),
            Title = map.Needed("title"),
            Status = Word(map, "status", IncidentWords),
            Service = map.Needed("service"),
            Area = map.Needed("area"),
            StartedAt = start + map.NeededSpan("started"),
            ExpectedAt = start + map.Span("expected"),
            Message = map.Text("message"),
        };
        map.Done();
        return incident;
    }

    private CompanyReading Reading(YamlMap map)
    {
        var reading = new CompanyReading(0, start + map.NeededSpan("taken"), (int)map.NeededNumber("value"), By(map));
        map.Done();
        return reading;
    }

    /// <summary>A long history in few words: one reading every 30 days, each <c>step</c> less than the one after it.</summary>
    private IEnumerable<CompanyReading> Earlier(YamlMap? map)
    {
        if (map is null) yield break;
        var count = (int)Math.Clamp(map.NeededNumber("count"), 0, MostReadings);
        var (value, step, by) = ((int)map.NeededNumber("value"), (int)map.NeededNumber("step"), By(map));
        map.Done();
        for (var i = 0; i < count; i++) yield return new(0, start - TimeSpan.FromDays(30 * (i + 1)), value - step * i, by);
    }

    private static char By(YamlMap map)
    {
        var word = map.Text("by") ?? "automatic";
        if (Readers.TryGetValue(word, out var letter)) return letter;
        map.Fault("by", $"is not one of {string.Join(", ", Readers.Keys)}");
        return 'A';
    }

    private static string Word(YamlMap map, string name, string[] words)
    {
        var word = map.Needed(name);
        if (!words.Contains(word)) map.Fault(name, $"is not one of {string.Join(", ", words)}");
        return word;
    }
}
