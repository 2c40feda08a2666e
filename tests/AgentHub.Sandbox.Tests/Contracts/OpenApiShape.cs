using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.Contracts;

/// <summary>Compares a body with a schema of an OpenAPI file: required members, types, formats, enums.</summary>
internal sealed class OpenApiShape(JsonNode api)
{
    /// <summary>Where the body differs; empty when it has the shape.</summary>
    /// <param name="schema">Name under <c>components/schemas</c>.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="undeclared">Members allowed although the schema does not declare them.</param>
    public IReadOnlyList<string> Faults(string schema, JsonNode? body, params string[] undeclared)
    {
        var faults = new List<string>();
        Check(api["components"]!["schemas"]![schema]!, body, "$", undeclared, faults);
        return faults;
    }

    private void Check(JsonNode schema, JsonNode? body, string at, string[] undeclared, List<string> faults)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(api["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!, body, at, undeclared, faults);
            return;
        }
        if (body is null) return;
        if (schema["type"]?.GetValue<string>() is { } type && !IsA(body, type)) faults.Add($"{at} is not {type}: {body.ToJsonString()}");
        if (schema["enum"] is JsonArray allowed && allowed.All(a => a!.ToString() != body.ToString())) faults.Add($"{at} is not one of the enum: {body}");
        CheckFormat(schema, body, at, faults);
        if (body is JsonObject members) CheckMembers(schema, members, at, undeclared, faults);
        if (body is JsonArray items && schema["items"] is { } item)
        {
            for (var i = 0; i < items.Count; i++) Check(item, items[i], $"{at}[{i}]", undeclared, faults);
        }
    }

    private void CheckMembers(JsonNode schema, JsonObject body, string at, string[] undeclared, List<string> faults)
    {
        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (!body.ContainsKey(required!.GetValue<string>())) faults.Add($"{at}.{required} is missing");
        }
        if (schema["properties"] is not JsonObject properties)
        {
            if (schema["additionalProperties"] is JsonObject every)
            {
                foreach (var (name, value) in body) Check(every, value, $"{at}.{name}", undeclared, faults);
            }
            return;
        }
        foreach (var (name, value) in body)
        {
            if (properties[name] is { } property) Check(property, value, $"{at}.{name}", undeclared, faults);
            else if (!undeclared.Contains(name)) faults.Add($"{at}.{name} is not in the contract");
        }
    }

    private static void CheckFormat(JsonNode schema, JsonNode body, string at, List<string> faults)
    {
        var fits = schema["format"]?.GetValue<string>() switch
        {
            "date-time" => DateTimeOffset.TryParse(body.ToString(), CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParse(body.ToString(), out _),
            _ => true,
        };
        if (!fits) faults.Add($"{at} is not a {schema["format"]}: {body}");
    }

    private static bool IsA(JsonNode body, string type) => type switch
    {
        "object" => body is JsonObject,
        "array" => body is JsonArray,
        "string" => body.GetValueKind() == JsonValueKind.String,
        "boolean" => body.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => body.GetValueKind() == JsonValueKind.Number && long.TryParse(body.ToJsonString(), out _),
        "number" => body.GetValueKind() == JsonValueKind.Number,
        _ => true,
    };
}
