using AgentHub.Sandbox.Systems;
using AgentHub.Sandbox.Telephony;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>Reads a scenario file whole and notes every fault with its line.</summary>
internal sealed class ScenarioReader(string file, string text)
{
    private const int LongestFile = 1_000_000;

    private readonly List<ScenarioFault> _faults = [];

    public Scenario Read()
    {
        var root = new YamlMap(Parse(), "", _faults);
        var zone = Zone(root);
        var agents = root.Maps("agents").Select(a => Agent(a.Key, a.Value)).ToList();
        var scenario = new Scenario
        {
            Id = root.Needed("id"),
            Title = root.Needed("title"),
            Summary = root.Text("summary") ?? "",
            CompanyName = root.Map("company")?.Text("name") ?? "",
            Zone = zone,
            Agents = agents,
            Rules = Rules(root.Map("switch")),
            Call = Call(root.NeededMap("call")),
            Systems = root.Maps("systems").ToDictionary(s => s.Key, s => Faults(s.Value)),
            Steps = [.. new StepReader(agents).Read(root)],
            CompanyAt = start => new CompanyReader(start, zone).Read(new YamlMap(Parse(), "", [])),
        };
        new CompanyReader(DateTimeOffset.UnixEpoch.AddYears(60), zone).Read(root);
        root.Done();
        return _faults.Count == 0 ? scenario : throw new ScenarioFileException(file, _faults);
    }

    private YamlMappingNode Parse()
    {
        if (text.Length > LongestFile) throw Fail(1, $"the file is longer than {LongestFile} characters");
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw Fail(e.Start.Line, "this is not YAML: " + e.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner at the end of a file that breaks off within brackets.
            throw Fail(text.AsSpan().Count('\n') + 1, "this is not YAML: a bracket or quote is not closed");
        }
        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? root
            : throw Fail(1, "the file is one mapping, from id: to people:");
    }

    private ScenarioFileException Fail(long line, string problem) => new(file, [new(line, problem)]);

    private static TimeZoneInfo Zone(YamlMap root)
    {
        var company = root.Map("company");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(company?.Text("zone") ?? "Europe/London", out var zone)) return zone;
        company?.Fault("zone", "is not a time zone");
        return TimeZoneInfo.Utc;
    }

    private static SwitchAgent Agent(string id, YamlMap map)
    {
        var agent = new SwitchAgent(id, map.Needed("name"), map.Needed("queue"));
        map.Done();
        return agent;
    }

    private static SwitchRules Rules(YamlMap? map)
    {
        if (map is null) return new();
        var rules = new SwitchRules
        {
            Rings = map.Span("rings") ?? new SwitchRules().Rings,
            OffersAgainAfter = map.Span("offersAgainAfter") ?? new SwitchRules().OffersAgainAfter,
        };
        map.Done();
        return rules;
    }

    private static CallSetup Call(YamlMap map)
    {
        var call = new CallSetup(map.Text("from"), map.Needed("to"), map.Text("attestation"), map.Text("caller") ?? "The caller");
        map.Done();
        return call;
    }

    private static FaultSettings Faults(YamlMap map)
    {
        var settings = new FaultSettings
        {
            DelayMs = Milliseconds(map.Span("delay")),
            Delays = map.Map("delays") is { } delays ? delays.Keys.ToDictionary(k => k, k => Milliseconds(delays.Span(k))) : FaultSettings.Healthy.Delays,
            Mode = Mode(map),
            Status = (int?)map.Number("status"),
            RetryAfterSeconds = (int?)map.Number("retryAfterSeconds"),
        };
        foreach (var fault in settings.Faults()) map.Fault("delay", $"cannot be used: {fault}");
        map.Done();
        return settings;
    }

    private static FaultMode Mode(YamlMap map)
    {
        if (map.Text("mode") is not { } word) return FaultMode.None;
        if (Enum.TryParse<FaultMode>(word, ignoreCase: true, out var mode) && !char.IsDigit(word[0])) return mode;
        map.Fault("mode", $"is not one of {string.Join(", ", Enum.GetNames<FaultMode>()).ToLowerInvariant()}");
        return FaultMode.None;
    }

    private static int Milliseconds(TimeSpan? span) => (int)Math.Clamp(span?.TotalMilliseconds ?? 0, -1, int.MaxValue);
}
