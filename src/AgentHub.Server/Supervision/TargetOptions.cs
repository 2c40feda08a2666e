using AgentHub.Core.Supervision;

namespace AgentHub.Server.Supervision;

/// <summary>Targets and limits of the board: up to the target a number is fine, up to the limit at risk, above that over.</summary>
internal sealed class TargetOptions
{
    private static readonly BoardTargets Usual = new();

    /// <summary>Contacts waiting now.</summary>
    public BoundsOptions<int> Waiting { get; set; } = new(Usual.Waiting);

    /// <summary>Wait of the oldest waiting contact.</summary>
    public BoundsOptions<TimeSpan> LongestWait { get; set; } = new(Usual.LongestWait);

    /// <summary>Share of queued contacts that gave up, in percent.</summary>
    public BoundsOptions<double> AbandonedPercent { get; set; } = new(Usual.AbandonedPercent);

    /// <summary>Mean handle time per interaction.</summary>
    public BoundsOptions<TimeSpan> HandleTime { get; set; } = new(Usual.HandleTime);

    /// <summary>Mean handle time of all agents per contact.</summary>
    public BoundsOptions<TimeSpan> ContactHandleTime { get; set; } = new(Usual.ContactHandleTime);

    /// <summary>Agents that should be ready at least.</summary>
    public int AgentsReady { get; set; } = Usual.AgentsReady;

    /// <summary>Mean time per contact in which an agent waited for a system.</summary>
    public BoundsOptions<TimeSpan> SystemWait { get; set; } = new(Usual.SystemWait);

    /// <summary>Known values typed again today.</summary>
    public BoundsOptions<int> Repeats { get; set; } = new(Usual.Repeats);

    /// <summary>Age of one talk.</summary>
    public BoundsOptions<TimeSpan> Talk { get; set; } = new(Usual.Talk);

    /// <summary>Age of one hold.</summary>
    public BoundsOptions<TimeSpan> Hold { get; set; } = new(Usual.Hold);

    /// <summary>Age of one wrap-up.</summary>
    public BoundsOptions<TimeSpan> WrapUp { get; set; } = new(Usual.WrapUp);

    /// <summary>Age of being not ready without a reason.</summary>
    public BoundsOptions<TimeSpan> NotReady { get; set; } = new(Usual.NotReady);

    /// <summary>As the board takes them.</summary>
    public BoardTargets ToTargets() => new()
    {
        Waiting = Waiting.ToBounds(),
        LongestWait = LongestWait.ToBounds(),
        AbandonedPercent = AbandonedPercent.ToBounds(),
        HandleTime = HandleTime.ToBounds(),
        ContactHandleTime = ContactHandleTime.ToBounds(),
        AgentsReady = AgentsReady,
        SystemWait = SystemWait.ToBounds(),
        Repeats = Repeats.ToBounds(),
        Talk = Talk.ToBounds(),
        Hold = Hold.ToBounds(),
        WrapUp = WrapUp.ToBounds(),
        NotReady = NotReady.ToBounds(),
    };

    public IEnumerable<string> Faults(string path)
    {
        if (AgentsReady is < 0 or > 100_000) yield return $"{path}:AgentsReady must be between 0 and 100000, is {AgentsReady}";
        string?[] faults =
        [
            Waiting.Fault($"{path}:Waiting", 0), LongestWait.Fault($"{path}:LongestWait", TimeSpan.Zero),
            AbandonedPercent.Fault($"{path}:AbandonedPercent", 0), HandleTime.Fault($"{path}:HandleTime", TimeSpan.Zero),
            ContactHandleTime.Fault($"{path}:ContactHandleTime", TimeSpan.Zero), SystemWait.Fault($"{path}:SystemWait", TimeSpan.Zero),
            Repeats.Fault($"{path}:Repeats", 0), Talk.Fault($"{path}:Talk", TimeSpan.Zero), Hold.Fault($"{path}:Hold", TimeSpan.Zero),
            WrapUp.Fault($"{path}:WrapUp", TimeSpan.Zero), NotReady.Fault($"{path}:NotReady", TimeSpan.Zero),
        ];
        foreach (var fault in faults.OfType<string>()) yield return fault;
    }
}
