using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Testing.Context;
using AgentHub.Testing.Nodes;

namespace AgentHub.Core.Tests.Nodes;

public class InMemoryNodeBusTests : NodeBusConformance
{
    protected override Task<IReadOnlyList<INodeBus>> CreateThreeAsync()
    {
        var room = new InMemoryNodeBus.Room();
        return Task.FromResult<IReadOnlyList<INodeBus>>([new InMemoryNodeBus(room), new InMemoryNodeBus(room), new InMemoryNodeBus(room)]);
    }
}

public class InMemoryPresenceTests : PresenceConformance
{
    protected override (IPresence Here, IPresence There) CreateTwo()
    {
        var book = new PresenceBook();
        return (new InMemoryPresence(NodeId.New("a"), book), new InMemoryPresence(NodeId.New("b"), book));
    }
}

public class InMemoryLeasesTests : LeasesConformance
{
    protected override (ILeases Here, ILeases There) CreateTwo()
    {
        var leases = new InMemoryLeases(TimeProvider.System);
        return (leases, leases);
    }
}

public class InMemoryCopiesConformanceTests : CopiesConformance
{
    protected override (ICopies Here, ICopies There) CreateTwo()
    {
        var copies = new InMemoryCopies(1000, TimeSpan.FromDays(1), Time);
        return (copies, copies);
    }
}
