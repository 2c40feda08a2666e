using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Context;
using AgentHub.Server.Intake;
using AgentHub.Server.Intake.CloudEvents;
using AgentHub.Server.Intake.Events;

namespace AgentHub.Server.Tests.Intake;

/// <summary>The schemas that are served say the same as the check that is made.</summary>
public sealed class EventSchemasTests
{
    private static readonly EventSchemas Schemas = new(new FactDictionary("GB"));

    [Theory]
    [MemberData(nameof(Types))]
    public void Schema_and_check_agree_on_any_event(string type)
    {
        const int seed = 41;
        var random = new Random(seed);
        var kind = EventKinds.Find(type)!;
        var schema = Schemas.Find(type)!;

        var (accepted, refused) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var json = RandomEvent.Of(kind, random, faults: i % 4);
            var faults = FaultsOf(kind, json);
            var valid = MiniSchema.IsValid(schema, JsonElement.Parse(json.ToJsonString()));
            Assert.True(valid == (faults.Count == 0), $"Seed {seed}, {i}: schema says {valid}, the check {string.Join("; ", faults)}: {json.ToJsonString()}");
            _ = valid ? accepted++ : refused++;
        }
        Assert.True(accepted > 50 && refused > 50, $"{accepted} accepted, {refused} refused: the events are too much alike.");
    }

    [Fact]
    public void Every_fault_has_a_place_that_exists_or_is_missing_in_the_event()
    {
        var random = new Random(5);
        foreach (var kind in EventKinds.All)
            for (var i = 0; i < 50; i++)
                foreach (var fault in FaultsOf(kind, RandomEvent.Of(kind, random, faults: 3)))
                    Assert.Matches("^(/[a-z_0-9]+(/[A-Za-z]+)?)?$", fault.At);
    }

    [Fact]
    public void The_list_names_every_type_with_the_address_of_its_schema()
    {
        Assert.Equal(EventKinds.All.Select(k => k.Type), Schemas.List["types"]!.AsArray().Select(t => (string)t!["type"]!));
        Assert.All(Schemas.List["types"]!.AsArray(), t => Assert.Equal("/intake/schemas/" + (string)t!["type"]!, (string?)t["schema"]));
    }

    [Fact]
    public async Task Schemas_are_served_to_anybody_and_an_unknown_one_is_not_found()
    {
        await using var intake = new IntakeServer();

        var list = await intake.GetAsync("/intake/schemas");
        var one = await intake.GetAsync("/intake/schemas/agenthub.interaction.held.v1");
        var none = await IntakeServer.ProblemAsync(await intake.GetAsync("/intake/schemas/agenthub.contact.teleported.v1"));

        Assert.True(list.IsSuccessStatusCode);
        Assert.Equal("application/schema+json", one.Content.Headers.ContentType!.MediaType);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)JsonNode.Parse(await one.Content.ReadAsStringAsync())!["$schema"]);
        Assert.Equal((404, "/problems/no-such-schema"), (none.Status, none.Problem));
    }

    public static TheoryData<string> Types() => [.. EventKinds.All.Select(k => k.Type)];

    private static List<Fault> FaultsOf(EventKind kind, JsonObject json)
    {
        var faults = new List<Fault>();
        var parsed = CloudEventReader.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), out _)!.Value;
        CloudEventReader.Read(parsed, faults);
        if (parsed.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object) EventDataCheck.Check(kind, data, faults);
        return faults;
    }
}
