using System.Text;
using AgentHub.Bench.Sockets;

namespace AgentHub.House.Tests.Bench.Sockets;

public class WireTests
{
    private const string Room = "contact/con_1";
    private const string Change = """{"type":1,"target":"change","arguments":[{"from":1,"n":2,"patch":{},"document":"contact/con_1","epoch":"k"}]}""";

    private static readonly SignalRWire SignalR = new(opens: true, closes: "board");
    private static readonly EngineIoWire EngineIo = new();

    [Fact]
    public void Changes_in_one_frame_are_counted_each() =>
        Assert.Equal(2, SignalR.News(Records(Change, """{"type":6}""", Change), Room));

    [Fact]
    public void Changes_of_other_documents_are_not_counted() =>
        Assert.Equal(0, SignalR.News(Records(Change.Replace(Room, "contact/con_11", StringComparison.Ordinal)), Room));

    [Fact]
    public void A_snapshot_makes_ready_and_is_no_news()
    {
        var snapshot = Records(Change.Replace("\"change\"", "\"snapshot\"", StringComparison.Ordinal));

        Assert.True(SignalR.IsReady(snapshot, Room));
        Assert.Equal(0, SignalR.News(snapshot, Room));
    }

    [Fact]
    public void A_watcher_closes_what_it_does_not_want_and_opens_what_it_wants() =>
        Assert.Equal(["handshake", "close", "open"], SignalR.Opening(Room).Select(m => Encoding.UTF8.GetString(m.Span)).Select(m =>
            m.Contains("protocol", StringComparison.Ordinal) ? "handshake" : m.Contains("\"close\"", StringComparison.Ordinal) ? "close" : "open"));

    [Theory]
    [InlineData("0{\"sid\":\"a\"}", "40")]
    [InlineData("40{\"sid\":\"b\"}", "42[\"join\",\"contact/con_1\"]")]
    [InlineData("2", "3")]
    [InlineData("42[\"change\",{}]", "")]
    public void Socket_io_is_answered_step_by_step(string says, string answer) =>
        Assert.Equal(answer, Encoding.UTF8.GetString(EngineIo.Reply(Encoding.UTF8.GetBytes(says), Room).Span));

    [Fact]
    public void Socket_io_changes_are_news_and_joining_is_not()
    {
        Assert.Equal(1, EngineIo.News("42[\"change\",{}]"u8, Room));
        Assert.Equal(0, EngineIo.News("42[\"joined\"]"u8, Room));
        Assert.True(EngineIo.IsReady("42[\"joined\"]"u8, Room));
    }

    private static byte[] Records(params string[] json) => Encoding.UTF8.GetBytes(string.Concat(json.Select(j => j + (char)0x1e)));
}
