using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters;

/// <summary>How an adapter's client writes and reads JSON.</summary>
internal static class WireSettings
{
    /// <summary>Names by <paramref name="names"/> (null: as the members are called), nulls left out when writing, unknown members ignored, at most 32 levels.</summary>
    public static RefitSettings With(JsonNamingPolicy? names) => new(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = names,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 32,
    }));
}
