using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Peers;

namespace AgentHub.Bench;

/// <summary>What this program is when the bench starts it again as a child.</summary>
internal static class Roles
{
    public const string BackEnds = "back-ends";
    public const string Aggregator = "aggregator";

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
            default:
                return false;
        }
    }
}
