using System.Threading.Channels;
using AgentHub.Core.Nodes;
using Xunit;

namespace AgentHub.Testing.Nodes;

/// <summary>What every bus between nodes keeps to. Derive, and hand over the buses of three nodes of one installation.</summary>
public abstract class NodeBusConformance
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Buses that hear one another from the moment this completes.</summary>
    protected abstract Task<IReadOnlyList<INodeBus>> CreateThreeAsync();

    [Fact]
    public async Task News_of_one_node_reaches_every_other_and_not_itself()
    {
        var nodes = await CreateThreeAsync();
        using var a = new Ear(nodes[0]);
        using var b = new Ear(nodes[1]);
        using var c = new Ear(nodes[2]);

        nodes[0].Announce(new(NodeNewsKind.Contact, "con_1", 17));
        nodes[1].Announce(new(NodeNewsKind.AgentState, "dana"));

        Assert.Equal(new(NodeNewsKind.Contact, "con_1", 17), await b.HearAsync(NodeNewsKind.Contact));
        Assert.Equal(new(NodeNewsKind.Contact, "con_1", 17), await c.HearAsync(NodeNewsKind.Contact));
        Assert.Equal(new(NodeNewsKind.AgentState, "dana"), await a.HearAsync(NodeNewsKind.AgentState));
        Assert.DoesNotContain(a.Heard, n => n.Kind == NodeNewsKind.Contact);
        Assert.DoesNotContain(b.Heard, n => n.Kind == NodeNewsKind.AgentState);
    }

    [Fact]
    public async Task Of_many_changes_of_one_document_the_last_is_always_told_and_every_other_document_too()
    {
        var nodes = await CreateThreeAsync();
        using var ear = new Ear(nodes[1]);

        for (var version = 1; version <= 1000; version++)
            nodes[0].Announce(new(NodeNewsKind.Document, version % 2 == 0 ? "contact/con_1" : "contact/con_2", version));

        while (!ear.Heard.Contains(new(NodeNewsKind.Document, "contact/con_1", 1000)) || !ear.Heard.Contains(new(NodeNewsKind.Document, "contact/con_2", 999)))
            await ear.HearAsync(NodeNewsKind.Document);
    }

    [Fact]
    public async Task Who_no_longer_listens_hears_nothing()
    {
        var nodes = await CreateThreeAsync();
        var deaf = new Ear(nodes[1]);
        using var ear = new Ear(nodes[1]);
        deaf.Dispose();

        nodes[0].Announce(new(NodeNewsKind.Person, "dana"));

        await ear.HearAsync(NodeNewsKind.Person);
        Assert.DoesNotContain(deaf.Heard, n => n.Kind == NodeNewsKind.Person);
    }

    /// <summary>Collects what one node hears.</summary>
    protected sealed class Ear : IDisposable
    {
        private readonly Channel<NodeNews> _news = Channel.CreateUnbounded<NodeNews>();
        private readonly IDisposable _subscription;

        /// <summary>Listens from now on.</summary>
        public Ear(INodeBus bus) => _subscription = bus.Subscribe(news => _news.Writer.TryWrite(news));

        /// <summary>Everything waited through so far.</summary>
        public List<NodeNews> Heard { get; } = [];

        /// <summary>The next of a kind.</summary>
        public async Task<NodeNews> HearAsync(NodeNewsKind kind)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (true)
            {
                var news = await _news.Reader.ReadAsync(patience.Token);
                Heard.Add(news);
                if (news.Kind == kind) return news;
            }
        }

        /// <inheritdoc/>
        public void Dispose() => _subscription.Dispose();
    }
}
