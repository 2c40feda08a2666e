using System.Collections.Frozen;
using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway.Network;

namespace AgentHub.Server.Gateway.Settings;

/// <summary>Makes what runs out of what was set.</summary>
internal sealed class GatewayPlan(AdaptersOptions adapters, SystemParts parts)
{
    /// <summary>Faults that concern the gateway's systems and their adapters; the options' own faults come beside them.</summary>
    public static IEnumerable<string> Faults(GatewayOptions options, AdaptersOptions adapters) =>
        options.Systems.SelectMany(s => new SystemPlan(s.Key, s.Value, adapters).Faults($"{GatewayOptions.Section}:Systems:{s.Key}"));

    /// <summary>The snapshot of settings without faults. Connections, turns and health of systems that stay are used on.</summary>
    public GatewaySnapshot Make(GatewayOptions options, GatewaySnapshot before)
    {
        var systems = options.Systems.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => Make(s.Key, s.Value, options, before.Find(s.Key)));
        return new GatewaySnapshot(systems.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal));
    }

    private ForwardedSystem Make(string id, GatewaySystemOptions own, GatewayOptions options, ForwardedSystem? before)
    {
        var plan = new SystemPlan(id, own, adapters);
        var limits = own.Over(options.Limits);
        var place = new BackEndPlace(plan.Base, limits.MaxConcurrent, limits.Timeout, [.. own.AllowAddresses]);
        // The former client is not disposed: requests under way keep it, and idle connections close by themselves.
        var client = before?.Client.Place.Equals(place) == true ? before.Client : parts.Client(place);
        return new ForwardedSystem(id, own, plan, limits, client, before?.Turns ?? new Passing.Turns(), before?.Health ?? parts.Health(id));
    }
}
