using System.Text.Json.Nodes;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>What happens by itself, done on the call.</summary>
internal static class StepActs
{
    public static ActResult Do(Call call, Step step, DateTimeOffset at, DateTimeOffset start) => step switch
    {
        StartedStep => call.Start(at),
        FactStep fact => call.Say("fact.given", Fact(fact, start), at),
        VerifiedStep verified => call.Say("identity.verified", Verified(verified), at),
        QueuedStep queued => call.Queue(queued.Queue, at),
        OfferedStep offered => call.Offer(offered.Agent, at),
        HungUpStep => call.HangUp(at),
        _ => throw new InvalidOperationException($"{step.GetType().Name} does not happen by itself."),
    };

    private static JsonObject Fact(FactStep fact, DateTimeOffset start)
    {
        var data = new JsonObject
        {
            ["key"] = fact.Key,
            ["value"] = fact.Value,
            ["by"] = "customer",
            ["channel"] = fact.Channel,
            ["confidence"] = fact.Confidence,
        };
        if (fact.Where is not null) data["step"] = fact.Where;
        if (fact.Given is { } given) data["at"] = SwitchEvent.WireTime(start + given);
        if (fact.Quote is not null) data["quote"] = fact.Quote;
        return data;
    }

    private static JsonObject Verified(VerifiedStep verified) => new()
    {
        ["level"] = verified.Level,
        ["method"] = verified.Method,
        ["result"] = "passed",
        ["by"] = verified.By,
    };
}
