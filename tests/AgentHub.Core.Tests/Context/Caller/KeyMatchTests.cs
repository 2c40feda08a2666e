using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;

namespace AgentHub.Core.Tests.Context.Caller;

public class KeyMatchTests
{
    [Fact]
    public void A_system_that_answers_everybody_finds_only_those_who_hold_the_key()
    {
        FoundCustomer[] everybody =
        [
            new() { RecordId = "3", Name = "Other", Phones = ["01632 960200"] },
            new() { RecordId = "2", Name = "Maria", Phones = ["(01632) 960-147"] },
            new() { RecordId = "1", Name = "Maria", Phones = ["0044 1632 960147", "07700 900123"] },
            new() { RecordId = "1", Name = "Maria again", Phones = ["+441632960147"] },
        ];

        var found = KeyMatch.Recheck(everybody, new(KeyKind.Phone, "+441632960147"), "GB");

        Assert.Equal(["1", "2"], found.Select(f => f.RecordId));
    }

    [Theory]
    [InlineData("77301 18420", true)]
    [InlineData("7730118421", false)]
    [InlineData(null, false)]
    public void Numbers_are_compared_in_one_form(string? stored, bool holds) =>
        Assert.Equal(holds, KeyMatch.Holds(new() { RecordId = "1", Name = "", CustomerNumber = stored }, new(KeyKind.CustomerNumber, "7730118420"), "GB"));
}
