using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Sandbox.Telephony;
using SwitchCommand = AgentHub.Sandbox.Telephony.SwitchCommand;

namespace AgentHub.Sandbox.Tests.Telephony;

public sealed class CallTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private static readonly SwitchAgent[] Agents = [new("dana", "Dana Whitfield", "Billing"), new("ravi", "Ravi Menon", "Metering"), new("lena", "Lena Fisk", "Metering")];
    private static readonly string[] Commands = ["accept", "decline", "hold", "retrieve", "consult", "transfer", "transfer", "end", "complete"];

    /// <summary>What an agent may do in each state, and nothing else.</summary>
    [Theory]
    [InlineData("ringing", "accept decline")]
    [InlineData("talking", "hold consult cold end")]
    [InlineData("holding", "retrieve consult cold end")]
    [InlineData("consultRings", "hold retrieve cold end")]
    [InlineData("consulting", "retrieve transfer cold end")]
    [InlineData("wrapUp", "complete")]
    [InlineData("finished", "")]
    public void Every_state_allows_its_commands_and_refuses_the_others(string state, string allowed)
    {
        foreach (var command in (string[])["accept", "decline", "hold", "retrieve", "consult", "transfer", "cold", "end", "complete"])
        {
            var (call, leg) = In(state);

            var able = call.Able("dana", command == "cold" ? "transfer" : command, "ravi", command == "cold" ? "cold" : "consult") is not null;
            var result = call.Carry(Command(leg, command), Start.AddMinutes(10));

            var expected = allowed.Split(' ').Contains(command);
            Assert.True(expected == result.Done, $"{command} while {state}: {result.Refusal ?? "done"}");
            // A cold transfer to a colleague who talks with the agent already is possible, so both views agree.
            Assert.True(able == expected || (state == "consulting" && command == "consult"), $"{command} while {state} said to be {(able ? "possible" : "impossible")}");
            Assert.Equal(result.Done, result.Refusal is null);
        }
    }

    [Fact]
    public void Refused_command_changes_nothing()
    {
        var (call, leg) = In("talking");
        var before = JsonSerializer.Serialize(call.View());

        var result = call.Carry(Command(leg, "retrieve"), Start.AddMinutes(10));

        Assert.False(result.Done);
        Assert.Empty(result.Events);
        Assert.Equal(before, JsonSerializer.Serialize(call.View()));
    }

    [Fact]
    public void Whatever_agents_do_one_agent_has_the_caller_and_the_hub_understands_every_event()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var call = NewCall();
            var events = new List<SwitchEvent>();
            var at = Start;
            events.AddRange(call.Start(at).Events);
            events.AddRange(call.Queue("Billing", at = at.AddSeconds(5)).Events);
            events.AddRange(call.Offer("dana", at = at.AddSeconds(5)).Events);
            for (var i = 0; i < 40; i++)
            {
                at = at.AddSeconds(random.Next(1, 12));
                events.AddRange(call.Tick(at).Events);
                events.AddRange(Random(call, random, at).Events);

                var talking = call.View().Legs.Count(l => l.State is "talking" or "holding" or "consulting");
                Assert.True(talking <= 1, $"seed {seed}, act {i}: {talking} agents have the caller");
                Assert.True(call.View().Legs.GroupBy(l => l.Agent).All(a => a.Count(l => l.State != "done") <= 1), $"seed {seed}, act {i}: an agent is in the call twice");
            }
            AssertUnderstood(seed, call, events);
        }
    }

    [Fact]
    public void Times_never_run_backwards_however_the_clock_is_asked()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var call = NewCall();
            var events = new List<SwitchEvent>();
            events.AddRange(call.Start(Start).Events);
            events.AddRange(call.Offer("dana", Start).Events);
            for (var i = 0; i < 40; i++) events.AddRange(Random(call, random, Start.AddSeconds(random.Next(-60, 300))).Events);

            Assert.True(events.Zip(events.Skip(1)).All(p => p.First.Time <= p.Second.Time && string.CompareOrdinal(p.First.Sequence, p.Second.Sequence) < 0), $"seed {seed}");
            Assert.Equal(events.Count, events.Select(e => e.Id).Distinct().Count());
        }
    }

    private static void AssertUnderstood(int seed, Call call, IReadOnlyList<SwitchEvent> events)
    {
        var contact = ContactReducer.Reduce(events.Select(e => new ContactEvent
        {
            Id = e.Id,
            Source = "/switch/sandbox",
            Type = $"agenthub.{e.Type}.v1",
            Contact = new ContactId(e.ContactId),
            Time = e.Time,
            Sequence = e.Sequence,
            RecordedAt = e.Time,
            Data = JsonSerializer.SerializeToElement(e.Data),
        }));
        var story = string.Join(", ", events.Select(e => $"{e.Type} {(e.Time - Start).TotalSeconds}"));
        Assert.True(contact.IllegalEvents == 0, $"seed {seed}: the hub could not place {contact.IllegalEvents} events of {story}");
        foreach (var leg in call.View().Legs)
        {
            var stage = contact.Interaction(new InteractionId(leg.InteractionId))!.Stage;
            Assert.True(Stages(leg.State).Contains(stage), $"seed {seed}: {leg.Agent} is {leg.State} at the switch and {stage} at the hub, after {story}");
        }
    }

    private static InteractionStage[] Stages(string state) => state switch
    {
        "ringing" => [InteractionStage.Alerting],
        "talking" => [InteractionStage.Connected],
        "holding" => [InteractionStage.Held],
        "consulting" or "consulted" => [InteractionStage.Consulting],
        // The switch's "complete" tells the hub nothing: wrap-up is the hub's own.
        "done" => [InteractionStage.Cancelled, InteractionStage.Declined, InteractionStage.Missed, InteractionStage.WrapUp, InteractionStage.Completed],
        _ => [InteractionStage.WrapUp],
    };

    private static ActResult Random(Call call, Random random, DateTimeOffset at)
    {
        if (random.Next(60) == 0) return call.HangUp(at);
        var legs = call.View().Legs;
        if (legs.Count == 0) return ActResult.Refused("nobody");
        var leg = legs[random.Next(legs.Count)];
        var command = Commands[random.Next(Commands.Length)];
        var to = Agents[random.Next(Agents.Length)].Id;
        var toQueue = command == "transfer" && random.Next(4) == 0 ? "Metering" : null;
        return call.Carry(new()
        {
            Id = "x",
            Command = command,
            ContactId = call.ContactId,
            InteractionId = leg.InteractionId,
            AgentId = leg.Agent,
            ToAgentId = toQueue is null ? to : null,
            ToQueue = toQueue,
            Kind = random.Next(2) == 0 ? "cold" : "consult",
            Reason = "research",
        }, at);
    }

    private static (Call Call, string Leg) In(string state)
    {
        var call = NewCall();
        call.Start(Start);
        call.Queue("Billing", Start);
        call.Offer("dana", Start);
        var leg = call.View().Legs[0].InteractionId;
        string[] path = state switch
        {
            "ringing" => [],
            "talking" => ["accept"],
            "holding" => ["accept", "hold"],
            "consultRings" => ["accept", "consult"],
            "consulting" => ["accept", "consult", "ravi"],
            "wrapUp" => ["accept", "end"],
            _ => ["accept", "end", "complete"],
        };
        foreach (var act in path)
        {
            var command = act == "ravi" ? Command(call.Able("ravi", "accept")!, "accept") with { AgentId = "ravi" } : Command(leg, act);
            Assert.Null(call.Carry(command, Start).Refusal);
        }
        return (call, leg);
    }

    private static SwitchCommand Command(string leg, string command) => new()
    {
        Id = "x",
        Command = command == "cold" ? "transfer" : command,
        ContactId = "con_1",
        InteractionId = leg,
        AgentId = "dana",
        ToAgentId = command == "cold" ? "lena" : "ravi",
        Kind = command == "cold" ? "cold" : "consult",
        Reason = "research",
    };

    private static Call NewCall()
    {
        var ids = 0;
        return new("con_1", new("01632 960147", "01632 960900", null, "Maria Okafor"), Agents, new SwitchRules(), new AgentLines(), () => $"int_{++ids}");
    }
}
