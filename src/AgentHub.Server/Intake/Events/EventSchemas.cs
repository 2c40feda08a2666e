using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AgentHub.Core.Context;
using AgentHub.Server.Http;

namespace AgentHub.Server.Intake.Events;

/// <summary>The JSON Schemas (draft 2020-12) of the events a source may send, made from the table.</summary>
internal sealed class EventSchemas
{
    private readonly FrozenDictionary<string, JsonObject> _schemas;

    public EventSchemas(FactDictionary facts)
    {
        _schemas = EventKinds.All.ToFrozenDictionary(k => k.Type, k => Schema(k, facts), StringComparer.Ordinal);
        List = new JsonObject
        {
            ["types"] = new JsonArray([.. EventKinds.All.Select(k => (JsonNode)new JsonObject { ["type"] = k.Type, ["title"] = k.Title, ["schema"] = Address(k.Type) })]),
        };
    }

    /// <summary>Every type with the address of its schema. Never changed.</summary>
    public JsonObject List { get; }

    /// <summary>The schema of a type; null when no source may send it. Never changed.</summary>
    public JsonObject? Find(string type) => _schemas.GetValueOrDefault(type);

    public IResult Of(string type) => Find(type) is { } schema
        ? Results.Json(schema, contentType: "application/schema+json")
        : Problem.Of(404, "no-such-schema", "No source may send events of this type; /intake/schemas lists those it may.");

    private static string Address(string type) => "/intake/schemas/" + type;

    private static JsonObject Schema(EventKind kind, FactDictionary facts) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = Address(kind.Type),
        ["title"] = kind.Title,
        ["type"] = "object",
        ["required"] = Names(["specversion", "id", "source", "type", "subject", "time", "data"]),
        ["properties"] = new JsonObject
        {
            ["specversion"] = new JsonObject { ["const"] = "1.0" },
            ["id"] = Text(200),
            ["source"] = With(Text(200), "format", "uri-reference"),
            ["type"] = new JsonObject { ["const"] = kind.Type },
            ["subject"] = Id(),
            ["time"] = Time(),
            ["sequence"] = Nullable(Text(64)),
            ["datacontenttype"] = new JsonObject { ["type"] = Names(["string", "null"]), ["pattern"] = "^application/json" },
            ["data"] = Data(kind, facts),
        },
    };

    private static JsonObject Data(EventKind kind, FactDictionary facts)
    {
        var data = new JsonObject
        {
            ["type"] = "object",
            ["required"] = Names(kind.Members.Where(m => m.Required).Select(m => m.Name)),
            ["properties"] = new JsonObject(kind.Members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)(m.Required ? Member(m, facts) : Nullable(Member(m, facts)))))),
        };
        if (!kind.OneOf.IsEmpty)
            data["anyOf"] = new JsonArray([.. kind.OneOf.Select(name => (JsonNode)new JsonObject
            {
                ["required"] = Names([name]),
                ["properties"] = new JsonObject { [name] = new JsonObject { ["type"] = "string" } },
            })]);
        return data;
    }

    private static JsonObject Member(EventMember member, FactDictionary facts) => member.Kind switch
    {
        MemberKind.Id => Id(),
        MemberKind.Word => new() { ["type"] = "string", ["enum"] = Names(member.Words) },
        MemberKind.FactKey => new() { ["type"] = "string", ["enum"] = Names(facts.All.Select(f => f.Key)) },
        MemberKind.Whole => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = member.Max },
        MemberKind.Fraction => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
        MemberKind.Flag => new() { ["type"] = "boolean" },
        MemberKind.Time => Time(),
        _ => Text(member.Max),
    };

    private static JsonObject Text(int max) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = max };

    private static JsonObject Id() => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9_-]{1,64}$" };

    private static JsonObject Time() => new() { ["type"] = "string", ["format"] = "date-time" };

    private static JsonObject Nullable(JsonObject schema)
    {
        schema["type"] = Names([schema["type"]!.GetValue<string>(), "null"]);
        if (schema["enum"] is JsonArray words) words.Add((JsonNode?)null);
        return schema;
    }

    private static JsonObject With(JsonObject schema, string name, string value)
    {
        schema[name] = value;
        return schema;
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode)n)]);
}
