using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway;
using AgentHub.Server.Gateway.Network;
using AgentHub.Server.Gateway.Passing;
using AgentHub.Server.Gateway.Settings;
using AgentHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>One forwarded system without a server around it.</summary>
internal static class Sample
{
    public static ForwardedSystem System(TimeProvider? time = null, Action<GatewaySystemOptions>? change = null)
    {
        var own = new GatewaySystemOptions { BaseUrl = "https://archive.example/base/", Paths = ["/api"] };
        change?.Invoke(own);
        var limits = own.Over(new GatewayOptions().Limits);
        var plan = new SystemPlan("archive", own, new AdaptersOptions());
        var client = new BackEndClient(new BackEndPlace(plan.Base, 1, limits.Timeout, []), (_, _) => throw new InvalidOperationException("Nothing is sent in this test."));
        return new ForwardedSystem("archive", own, plan, limits, client, new Turns(), new SystemHealth("archive", () => null, time ?? new ManualTime(), NullLogger.Instance));
    }
}
