using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Core;

/// <summary>The JSON dialect of the wire: camelCase names, enums as camelCase words.</summary>
public static class Json
{
    /// <summary>Everywhere but in document bodies: nulls are written. Shared and read only.</summary>
    public static JsonSerializerOptions Wire { get; } = Make(JsonIgnoreCondition.Never);

    /// <summary>
    /// Bodies of documents: a member without a value is left out, because a merge patch uses null to remove one; times
    /// are UTC with milliseconds. Shared and read only.
    /// </summary>
    public static JsonSerializerOptions Document { get; } = Make(JsonIgnoreCondition.WhenWritingNull, new UtcMillisecondsConverter());

    private static JsonSerializerOptions Make(JsonIgnoreCondition nulls, params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            DefaultIgnoreCondition = nulls,
            MaxDepth = 32,
        };
        foreach (var converter in converters) options.Converters.Add(converter);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
