using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>health</c>.</summary>
internal static class HealthReader
{
    public static HealthPlan? Read(YamlNode? node, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, "health", faults) is not { } health) return null;
        var request = new RequestReader(faults, settings, []).Read(health.Required("request", "{path: /ping}"));
        var (expect, version) = (Expressions.Read(health.Scalar("expect"), faults), Expressions.Read(health.Scalar("version"), faults));
        health.End();
        return request is null ? null : new(request, expect, version);
    }
}
