using System.Text.Json.Nodes;
using AgentHub.Server.Intake.Events;

namespace AgentHub.Server.Tests.Intake;

/// <summary>Events made from the table, whole or with some faults.</summary>
internal static class RandomEvent
{
    public static JsonObject Of(EventKind kind, Random random, int faults)
    {
        var data = new JsonObject();
        foreach (var member in kind.Members)
            if (member.Required || random.Next(2) == 0) data[member.Name] = Good(member, random);
        var json = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = "evt-" + random.Next(100),
            ["source"] = "/switch/test",
            ["type"] = kind.Type,
            ["subject"] = "con_1",
            ["time"] = "2026-11-12T09:20:00.000Z",
            ["data"] = data,
        };
        if (random.Next(2) == 0) json["sequence"] = "0001";
        if (random.Next(2) == 0) data["unknown"] = new JsonObject { ["kept"] = true };
        for (var i = 0; i < faults; i++) Spoil(random.Next(3) == 0 || data.Count == 0 ? json : data, random, keepType: true);
        return json;
    }

    private static JsonNode? Good(EventMember member, Random random)
    {
        if (!member.Required && random.Next(4) == 0) return null;
        return member.Kind switch
        {
            MemberKind.Id => "id_" + random.Next(1000),
            MemberKind.Word => member.Words[random.Next(member.Words.Length)],
            MemberKind.FactKey => "postcode",
            MemberKind.Whole => random.Next(member.Max + 1),
            MemberKind.Fraction => random.NextDouble(),
            MemberKind.Flag => random.Next(2) == 0,
            MemberKind.Time => random.Next(2) == 0 ? "2026-11-12T09:20:00Z" : "2026-11-12T10:20:00.1234567+01:00",
            _ => new string('x', random.Next(1, member.Max + 1)),
        };
    }

    private static void Spoil(JsonObject json, Random random, bool keepType)
    {
        var names = json.Select(m => m.Key).Where(n => !(keepType && n is "type" or "data" or "unknown" or "key")).ToArray();
        if (names.Length == 0) return;
        var name = names[random.Next(names.Length)];
        if (random.Next(4) == 0) json.Remove(name);
        else json[name] = Bad(random);
    }

    private static JsonNode? Bad(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => 7,
        2 => -0.5,
        3 => "",
        4 => "has blanks and is no word",
        5 => new JsonArray(1),
        6 => new JsonObject(),
        7 => true,
        _ => new string('x', 20_000),
    };
}
