using System.Text.Json.Nodes;

namespace AgentHub.Core.Tests.Documents;

/// <summary>Random document bodies: nested objects without null members, with the odd array.</summary>
internal sealed class RandomBodies(int seed)
{
    private static readonly string[] Names = ["a", "b", "c", "state", "items", "é", ""];
    private readonly Random _random = new(seed);

    public JsonObject Body(int depth = 3)
    {
        var body = new JsonObject();
        foreach (var name in Names)
            if (_random.Next(2) == 0) body[name] = Value(depth);
        return body;
    }

    /// <summary>A body that differs from another one in a few places, as documents do.</summary>
    public JsonObject Neighbour(JsonObject of)
    {
        var body = (JsonObject)of.DeepClone();
        foreach (var name in Names)
        {
            if (_random.Next(3) == 0) body[name] = Value(2);
            else if (_random.Next(4) == 0) body.Remove(name);
            else if (body[name] is JsonObject inner) body[name] = Neighbour(inner);
        }
        return body;
    }

    private JsonNode Value(int depth) => _random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => _random.Next(3),
        1 => "text " + _random.Next(3),
        2 => _random.Next(2) == 0,
        3 => _random.NextDouble() * 1e6,
        4 => new JsonArray(_random.Next(3), Value(depth - 1)),
        _ => Body(depth - 1),
    };
}
