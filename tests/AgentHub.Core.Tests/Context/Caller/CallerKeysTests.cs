using AgentHub.Abstractions;
using AgentHub.Core.Context;
using AgentHub.Core.Context.Caller;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Context.Caller;

public class CallerKeysTests
{
    private static readonly FactDictionary Facts = new("GB");

    [Fact]
    public void What_the_caller_keyed_is_strong_and_the_number_calling_is_weak_however_well_attested()
    {
        var contact = new CallEvents().Started(0).Fact(12, "account.number", "7730 118420").Fact(20, "email", "M.Okafor@example.com", "web").Reduce();

        var keys = CallerKeys.Of(contact, Facts);

        Assert.Equal(
            new KnownKey[]
            {
                new(new(KeyKind.CustomerNumber, "7730118420"), KeyStrength.Strong),
                new(new(KeyKind.Email, "m.okafor@example.com"), KeyStrength.Medium),
                new(new(KeyKind.Phone, "+441632960147"), KeyStrength.Weak),
            },
            keys.ToArray());
    }

    [Fact]
    public void A_number_that_was_heard_unsurely_only_proposes()
    {
        var contact = new CallEvents().Started(0, from: null).Fact(12, "account.number", "7730118420", confidence: 0.6).Reduce();

        Assert.Equal(KeyStrength.Weak, Assert.Single(CallerKeys.Of(contact, Facts)).Strength);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("anonymous")]
    [InlineData("")]
    public void A_withheld_number_is_no_key(string? from) => Assert.Empty(CallerKeys.Of(new CallEvents().Started(0, from).Reduce(), Facts));
}
