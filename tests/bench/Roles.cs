using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Gateway;
using AgentHub.Bench.Peers;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench;

/// <summary>What this program is when the bench starts it again as a child.</summary>
internal static class Roles
{
    public const string BackEnds = "back-ends";
    public const string Aggregator = "aggregator";
    public const string Static = "static";
    public const string Yarp = "yarp";
    public const string RawSockets = "raw-sockets";

    /// <summary>Plays the role until the parent is gone; false when the arguments name none.</summary>
    public static async Task<bool> PlayAsync(string[] arguments)
    {
        switch (arguments)
        {
            case [BackEnds]:
                await BackEndHost.RunAsync();
                return true;
            case [Aggregator, .. var settings]:
                await AggregatorHost.RunAsync(settings);
                return true;
            case [Static]:
                await StaticHost.RunAsync();
                return true;
            case [Yarp, var backEnd, var burn]:
                await YarpHost.RunAsync(backEnd, burn);
                return true;
            case [RawSockets, var burn, var hold]:
                await RawSocketHost.RunAsync(burn, hold);
                return true;
            default:
                return false;
        }
    }
}
