using System.Text.Json;
using System.Text.Json.Serialization;
using AgentHub.Core;

namespace AgentHub.Server.Interactions.Switch;

/// <summary>Commands on the wire: members that do not apply are left out.</summary>
internal static class SwitchJson
{
    public static JsonSerializerOptions Command { get; } = new(Json.Wire) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
