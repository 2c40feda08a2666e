using System.Text.Json.Nodes;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Hub;

/// <summary>What the hub's clock shall do; <c>docs/contracts.md</c> section 5.</summary>
/// <param name="SkipTo">Skip idle time up to here; null does not skip.</param>
/// <param name="HoldAt">Run up to here and stand.</param>
/// <param name="Release">Run on.</param>
internal sealed record ClockOrder(DateTimeOffset? SkipTo = null, DateTimeOffset? HoldAt = null, bool Release = false)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (SkipTo is { } skip) json["skipTo"] = SwitchEvent.WireTime(skip);
        if (HoldAt is { } hold) json["holdAt"] = SwitchEvent.WireTime(hold);
        if (Release) json["release"] = true;
        return json;
    }
}
