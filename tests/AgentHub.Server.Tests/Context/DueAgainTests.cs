using AgentHub.Abstractions;
using AgentHub.Core.Context.Parts;
using AgentHub.Server.Context;
using AgentHub.Server.Context.Asking;

namespace AgentHub.Server.Tests.Context;

public sealed class DueAgainTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, 600, false)]
    [InlineData(0, 0, true)]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    public void What_is_being_asked_is_asked_again_only_when_who_asked_may_be_gone(int orphanedForSeconds, int askedSecondsAgo, bool isDue)
    {
        var due = new DueAgain(new ContextOptions(), Now, refresh: true, new HashSet<string> { "erp" }, TimeSpan.FromSeconds(orphanedForSeconds));
        var askedAt = Now.AddSeconds(-askedSecondsAgo);

        Assert.Equal(isDue, due.Is(new FacetPart { Stamp = default, Capability = Capability.Invoices, System = "erp", RecordId = "1", Phase = AskPhase.Asked, AskedAt = askedAt }));
        Assert.Equal(isDue, due.Is(new FindPart { Stamp = default, System = "erp", Key = new(KeyKind.Phone, "1"), Phase = AskPhase.Slow, AskedAt = askedAt }));
    }
}
