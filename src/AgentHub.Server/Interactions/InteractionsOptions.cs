using AgentHub.Core;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Interactions;

/// <summary>Contacts, interactions, and what agents do with them.</summary>
internal sealed class InteractionsOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Interactions";

    /// <summary>Name of this node in the events it writes itself (<c>/nodes/{Node}</c>); different on every node.</summary>
    /// <value>1–64 characters of <c>A-Z a-z 0-9 _ -</c>; <c>a</c> unless set.</value>
    public string Node { get; set; } = "a";

    /// <summary>The telephone switch that carries out what agents do.</summary>
    public SwitchOptions Switch { get; set; } = new();

    /// <summary>What applies to a queue that has no entry in <see cref="Queues"/>, or an entry without dispositions.</summary>
    public QueueOptions AnyQueue { get; set; } = new();

    /// <summary>Wrap-up of single queues, by the name the switch uses.</summary>
    public Dictionary<string, QueueOptions> Queues { get; set; } = [];

    /// <summary>How wrap-up goes for a queue; <see cref="AnyQueue"/> fills in what the queue leaves open. Never without dispositions.</summary>
    public QueueOptions Queue(string? name)
    {
        var any = AnyQueue.Dispositions.Count > 0 ? AnyQueue : new QueueOptions { WrapUpSeconds = AnyQueue.WrapUpSeconds, Dispositions = QueueOptions.Usual() };
        if (name is null || !Queues.TryGetValue(name, out var queue)) return any;
        return queue.Dispositions.Count > 0 ? queue : new QueueOptions { WrapUpSeconds = queue.WrapUpSeconds, Dispositions = any.Dispositions };
    }

    public IEnumerable<string> Faults() =>
    [
        .. IdCheck.IsId(Node) ? Array.Empty<string>() : [$"{Section}:Node must be 1 to 64 letters, digits, _ or -, is '{Node}'"],
        .. Switch.Faults($"{Section}:Switch"),
        .. AnyQueue.Faults($"{Section}:AnyQueue"),
        .. Queues.SelectMany(q => q.Value.Faults($"{Section}:Queues:{q.Key}")),
    ];
}
