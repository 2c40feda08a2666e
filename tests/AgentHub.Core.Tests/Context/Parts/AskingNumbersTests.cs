using AgentHub.Core.Context.Parts;
using AgentHub.Testing;

namespace AgentHub.Core.Tests.Context.Parts;

public class AskingNumbersTests
{
    [Fact]
    public async Task A_later_asking_has_the_larger_number_also_while_the_clock_stands_still()
    {
        var numbers = new AskingNumbers(new ManualTime());

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 1000).Select(_ => numbers.Next()).ToArray())));

        Assert.All(all, run => Assert.Equal(run.Order(), run));
        Assert.Equal(8000, all.SelectMany(r => r).Distinct().Count());
    }
}
