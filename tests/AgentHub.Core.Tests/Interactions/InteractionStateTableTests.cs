using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

/// <summary>Every stage of an interaction met by every event: what it becomes, or that the event is not possible there.</summary>
public sealed class InteractionStateTableTests
{
    private const string Impossible = "–";

    // Columns: how the interaction int_1 came into its stage. "asking" consults int_2; "asked" is consulted by int_0.
    private static readonly Dictionary<string, Func<CallEvents, CallEvents>> Stages = new()
    {
        ["none"] = c => c,
        ["offered"] = c => c.Offered(1, "int_1", "dana"),
        ["alerting"] = c => c.Offered(1, "int_1", "dana").Alerting(2, "int_1"),
        ["connected"] = c => c.Offered(1, "int_1", "dana").Connected(3, "int_1"),
        ["held"] = c => c.Offered(1, "int_1", "dana").Connected(3, "int_1").Held(4, "int_1"),
        ["asking"] = c => c.Offered(1, "int_1", "dana").Connected(3, "int_1").Offered(4, "int_2", "ravi", "consult", "int_1").ConsultStarted(5, "int_1", "int_2"),
        ["asked"] = c => c.Offered(1, "int_0", "sam").Connected(2, "int_0").Offered(3, "int_1", "dana", "consult", "int_0").ConsultStarted(5, "int_0", "int_1"),
        ["wrapUp"] = c => c.Offered(1, "int_1", "dana").Connected(3, "int_1").Disconnected(6, "int_1"),
        ["completed"] = c => c.Offered(1, "int_1", "dana").Connected(3, "int_1").Disconnected(6, "int_1").Completed(7, "int_1"),
        ["declined"] = c => c.Offered(1, "int_1", "dana").Declined(3, "int_1"),
        ["missed"] = c => c.Offered(1, "int_1", "dana").Missed(3, "int_1"),
        ["cancelled"] = c => c.Offered(1, "int_1", "dana").Disconnected(3, "int_1"),
    };

    private static readonly Dictionary<string, Func<CallEvents, CallEvents>> Events = new()
    {
        ["offered"] = c => c.Offered(10, "int_1", "dana"),
        ["alerting"] = c => c.Alerting(10, "int_1"),
        ["connected"] = c => c.Connected(10, "int_1"),
        ["held"] = c => c.Held(10, "int_1"),
        ["retrieved"] = c => c.Retrieved(10, "int_1"),
        ["consultStarted"] = c => c.Offered(9, "int_9", "ravi", "consult", "int_1").ConsultStarted(10, "int_1", "int_9"),
        ["consultEnded"] = c => c.ConsultEnded(10, "int_1", "int_2"),
        ["transferred"] = c => c.Transferred(10, "int_1", kind: "cold", toAgent: "ravi"),
        ["disconnected"] = c => c.Disconnected(10, "int_1"),
        ["completed"] = c => c.Completed(10, "int_1"),
        ["declined"] = c => c.Declined(10, "int_1"),
        ["missed"] = c => c.Missed(10, "int_1"),
        ["abandoned"] = c => c.Abandoned(10),
        ["ended"] = c => c.Ended(10),
    };

    // Stage after the event, or – where it is not possible and changes nothing.
    private static readonly string[] Table =
    [
        "event          | none      offered   alerting  connected  held       asking      asked      wrapUp    completed declined  missed    cancelled",
        "offered        | Offered   –         –         –          –          –           –          –         –         –         –         –        ",
        "alerting       | –         Alerting  –         –          –          –           –          –         –         –         –         –        ",
        "connected      | –         Connected Connected –          –          –           Connected  –         –         –         –         –        ",
        "held           | –         –         –         Held       –          –           –          –         –         –         –         –        ",
        "retrieved      | –         –         –         –          Connected  Connected   –          –         –         –         –         –        ",
        "consultStarted | –         –         –         Consulting Consulting –           –          –         –         –         –         –        ",
        "consultEnded   | –         –         –         –          –          Connected   –          –         –         –         –         –        ",
        "transferred    | –         –         –         WrapUp     WrapUp     WrapUp      –          –         –         –         –         –        ",
        "disconnected   | –         Cancelled Cancelled WrapUp     WrapUp     WrapUp      Cancelled  –         –         –         –         –        ",
        "completed      | –         –         –         –          –          –           –          Completed –         –         –         –        ",
        "declined       | –         Declined  Declined  –          –          –           –          –         –         –         –         –        ",
        "missed         | –         Missed    Missed    –          –          –           –          –         –         –         –         –        ",
        "abandoned      | none      Cancelled Cancelled –          –          –           –          WrapUp    Completed Declined  Missed    Cancelled",
        "ended          | none      Cancelled Cancelled WrapUp     WrapUp     WrapUp      Cancelled  WrapUp    Completed Declined  Missed    Cancelled",
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_event_in_every_stage_does_what_the_table_says(string stage, string what, string expected)
    {
        var before = Stages[stage](new CallEvents().Started(0));
        var stageBefore = StageOf(before);
        var after = Events[what](before).Reduce();

        Assert.Equal(expected == Impossible ? stageBefore : expected, after.Interaction(new InteractionId("int_1"))?.Stage.ToString() ?? "none");
        Assert.Equal(expected == Impossible ? 1 : 0, after.IllegalEvents);
    }

    [Fact]
    public void The_table_is_complete()
    {
        Assert.Equal(Enum.GetValues<InteractionStage>().Length, Stages.Values.Select(s => StageOf(s(new CallEvents().Started(0)))).Distinct().Count() - 1);
        Assert.Equal(Stages.Count * Events.Count, Cells().Count);
    }

    public static TheoryData<string, string, string> Cells()
    {
        var cells = new TheoryData<string, string, string>();
        var stages = Words(Table[0]);
        foreach (var row in Table.Skip(1))
            foreach (var (stage, expected) in stages.Skip(2).Zip(Words(row).Skip(2))) cells.Add(stage, Words(row)[0], expected);
        return cells;
    }

    private static string[] Words(string row) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string StageOf(CallEvents call) => call.Reduce().Interaction(new InteractionId("int_1"))?.Stage.ToString() ?? "none";
}
