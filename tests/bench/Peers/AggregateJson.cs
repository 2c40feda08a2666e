using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Bench.Peers;

/// <summary>How the aggregators write their answer.</summary>
internal static class AggregateJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
