using AgentHub.Core.Context.Parts;
using AgentHub.Testing.Context;

namespace AgentHub.Core.Tests.Context.Parts;

public class InMemoryContextStoreTests : ContextStoreConformance
{
    protected override (IContextStore Here, IContextStore There) CreateTwo()
    {
        var store = new InMemoryContextStore();
        return (store, store);
    }
}
