using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>
/// How the protocol writes and reads JSON: camelCase, words for enums, UTC times, members without a value left out. What a record
/// requires must be there; members nobody knows are ignored.
/// </summary>
internal static class WireJson
{
    /// <summary>Shared and read only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The word of a capability: <c>findCustomers</c>.</summary>
    public static string Word(Capability capability) => JsonNamingPolicy.CamelCase.ConvertName(capability.ToString());

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new UtcTimes(), new WordsOrUnknown() },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = 32,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WholeValues.Require } },
        };
        options.MakeReadOnly();
        return options;
    }
}
