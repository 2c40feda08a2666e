using System.Globalization;
using System.Text.RegularExpressions;
using AgentHub.Sandbox.Dialling;

namespace AgentHub.Sandbox.Load;

/// <summary>Says what is wrong with a request for load; every fault is listed.</summary>
internal static partial class LoadCheck
{
    /// <summary>Most calls that may be open at a time, in all phases.</summary>
    public const int MostOpen = 20_000;

    private const int MostAgents = 100;

    public static IReadOnlyList<Fault> Faults(LoadRequest request)
    {
        var faults = new List<Fault>();
        Between("/perSecond", request.PerSecond, 0.1, 200, faults);
        Between("/seconds", request.Seconds, 1, 1_800, faults);
        Between("/callSeconds", request.CallSeconds, 1, 600, faults);
        Between("/wrapUpSeconds", request.WrapUpSeconds, 0, 120, faults);
        Between("/syntheticAgents", request.SyntheticAgents, 0, 5_000, faults);
        Between("/connections", request.Connections, 1, 256, faults);
        if (request.Agents.Count > MostAgents) faults.Add(new("/agents", $"must be at most {MostAgents}, are {request.Agents.Count}"));
        foreach (var wrong in request.Agents.Take(MostAgents).Where(a => !AgentId().IsMatch(a)))
            faults.Add(new("/agents", $"must be ids of 1 to 64 letters, digits, _ and -, one is {DialCheck.Shown(wrong)}"));
        if (faults.Count == 0 && request.SyntheticAgents + request.Agents.Count == 0) faults.Add(new("/syntheticAgents", "must be at least 1 when no agents are named"));
        var open = request.PerSecond * (request.CallSeconds + request.WrapUpSeconds);
        if (faults.Count == 0 && open > MostOpen)
            faults.Add(new("/callSeconds", string.Create(CultureInfo.InvariantCulture, $"must be shorter: {request.PerSecond} calls a second that live so long are {open:0} at a time, at most {MostOpen} can be")));
        return faults;
    }

    private static void Between(string at, double value, double least, double most, List<Fault> faults)
    {
        if (!(value >= least && value <= most)) faults.Add(new(at, string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}, is {value}")));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex AgentId();
}
