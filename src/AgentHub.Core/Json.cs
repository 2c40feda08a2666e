using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Core;

/// <summary>The one JSON dialect of the wire: camelCase names, enums as camelCase words, nulls written.</summary>
public static class Json
{
    /// <summary>Shared and read only.</summary>
    public static JsonSerializerOptions Wire { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            MaxDepth = 32,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
