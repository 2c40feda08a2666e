using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>Reads the steps of a scenario.</summary>
internal sealed class StepReader(IReadOnlyList<SwitchAgent> agents)
{
    private static readonly string[] Events = ["started", "fact", "verified", "queued", "offered", "hungUp"];
    private static readonly string[] Commands = ["accept", "decline", "hold", "retrieve", "consult", "transfer", "end", "complete"];
    private static readonly string[] TransferKinds = ["consult", "warm", "cold"];

    public IEnumerable<Step> Read(YamlMap root)
    {
        var before = TimeSpan.Zero;
        var any = false;
        foreach (var map in root.List("steps"))
        {
            if (Step(map) is not { } step) continue;
            if (step.At < before) map.Fault("at", "is before the step above it");
            if (!any && step is not StartedStep) map.Fault("event", "must be started: a call begins with it");
            any = true;
            before = step.At;
            yield return step;
        }
        if (!any) root.Fault("steps", "has no step");
    }

    private Step? Step(YamlMap map)
    {
        var at = map.NeededSpan("at");
        var step = (map.Text("event"), map.Text("await")) switch
        {
            ({ } name, null) => Event(map, name, at),
            (null, { } command) => Await(map, command, at),
            _ => null,
        };
        if (step is null && map.Text("event") is null == map.Text("await") is null) map.Fault("event", "or await, one of the two, says what the step is");
        if (step is not null) map.Done();
        return step;
    }

    private Step? Event(YamlMap map, string name, TimeSpan at)
    {
        var text = map.Text("text") ?? name;
        switch (name)
        {
            case "started":
                return new StartedStep { At = at, Text = text };
            case "hungUp":
                return new HungUpStep { At = at, Text = text };
            case "queued":
                return new QueuedStep { At = at, Text = text, Queue = map.Needed("queue") };
            case "offered":
                return new OfferedStep { At = at, Text = text, Agent = Agent(map, "agent") };
            case "verified":
                return new VerifiedStep { At = at, Text = text, Level = (int)map.NeededNumber("level"), Method = map.Needed("method"), By = map.Text("by") ?? "ivr" };
            case "fact":
                return Fact(map, at, text);
            default:
                map.Fault("event", $"is not one of {string.Join(", ", Events)}");
                return null;
        }
    }

    private static FactStep Fact(YamlMap map, TimeSpan at, string text)
    {
        var step = new FactStep
        {
            At = at,
            Text = text,
            Key = map.Needed("key"),
            Value = map.Needed("value"),
            Channel = map.Needed("channel"),
            Where = map.Text("step"),
            Given = map.Span("given"),
            Quote = map.Text("quote"),
            Confidence = map.Number("confidence") ?? 1,
        };
        if (step.Confidence is < 0 or > 1) map.Fault("confidence", "must be between 0 and 1");
        if (step.Given > at) map.Fault("given", "is after the step itself");
        return step;
    }

    private AwaitStep? Await(YamlMap map, string command, TimeSpan at)
    {
        if (!Commands.Contains(command))
        {
            map.Fault("await", $"is not one of {string.Join(", ", Commands)}");
            return null;
        }
        var by = Agent(map, "by");
        var to = map.Text("to") is null ? null : Agent(map, "to");
        if (to is null && command == "consult") map.Fault("to", "is missing: whom to consult");
        var kind = command == "transfer" ? map.Needed("kind") : map.Text("kind");
        if (command == "transfer" && !TransferKinds.Contains(kind)) map.Fault("kind", $"is not one of {string.Join(", ", TransferKinds)}");
        return new()
        {
            At = at,
            Command = command,
            By = by,
            To = to,
            Kind = kind,
            Reason = map.Text("reason"),
            Note = map.Text("note"),
            Disposition = map.Text("disposition"),
            Text = map.Text("text") ?? Sentence(command, NameOf(by), to is null ? null : NameOf(to)),
        };
    }

    private static string Sentence(string command, string by, string? to) => command switch
    {
        "accept" => $"{by} accepts",
        "decline" => $"{by} declines",
        "hold" => $"{by} puts the caller on hold",
        "retrieve" => $"{by} takes the caller back",
        "consult" => $"{by} consults {to}",
        "transfer" => to is null ? $"{by} transfers the caller" : $"{by} transfers the caller to {to}",
        "end" => $"{by} ends the call, or the caller hangs up",
        _ => $"{by} finishes wrap-up",
    };

    private string Agent(YamlMap map, string name)
    {
        var id = map.Needed(name);
        if (id.Length > 0 && agents.All(a => a.Id != id)) map.Fault(name, $"is not an agent of this scenario; there are {string.Join(", ", agents.Select(a => a.Id))}");
        return id;
    }

    /// <summary>Given name.</summary>
    private string NameOf(string id) => agents.FirstOrDefault(a => a.Id == id)?.FirstName ?? id;
}
