using System.Text;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Bus;

namespace AgentHub.Redis.Tests.Bus;

public sealed class NewsWireTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var news = Enum.GetValues<NodeNewsKind>().Select(k => new NodeNews(k, "con_\"ü_1", long.MaxValue)).ToArray();

        var read = NewsWire.Read(NewsWire.Write(new(new("a-1"), 7, news)))!;

        Assert.Equal((new NodeId("a-1"), 7L), (read.By, read.Sequence));
        Assert.Equal(news, read.News);
    }

    [Fact]
    public void A_sign_of_life_is_a_message_without_news() => Assert.Empty(NewsWire.Read(NewsWire.Write(new(new("a"), 1, [])))!.News);

    [Fact]
    public void What_a_newer_node_adds_is_left_out_and_the_rest_is_read()
    {
        var read = NewsWire.Read("""{"by":"a","seq":3,"more":{"x":1},"news":[[99,"new",1],[2,"con_1",4,"added"]]}"""u8.ToArray())!;

        Assert.Equal([new(NodeNewsKind.Contact, "con_1", 4)], read.News);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"by":"","seq":1,"news":[]}""")]
    [InlineData("""{"by":7,"seq":1,"news":[]}""")]
    [InlineData("""{"by":"a","seq":"1","news":[]}""")]
    [InlineData("""{"by":"a","seq":1.5,"news":[]}""")]
    [InlineData("""{"by":"a","seq":1,"news":{}}""")]
    [InlineData("""{"by":"a","seq":1,"news":[[2,7,1]]}""")]
    [InlineData("""{"by":"a","seq":1,"news":[[2]]}""")]
    [InlineData("""{"by":"a","seq":1,"news":[[[[[[[1]]]]]]]}""")]
    public void What_is_not_a_message_of_ours_is_refused_and_harms_nobody(string text) => Assert.Null(NewsWire.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_message_beyond_the_bound_is_not_read()
    {
        var bytes = NewsWire.Write(new(new("a"), 1, [.. Enumerable.Range(0, 10_000).Select(i => new NodeNews(NodeNewsKind.Contact, $"con_{i:D60}", 1))]));

        Assert.True(bytes.Length > NewsWire.MaxBytes);
        Assert.Null(NewsWire.Read(bytes));
    }
}
