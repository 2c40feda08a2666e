using AgentHub.Core.Context;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Tests.Context;

public class TypedFactTests
{
    private static readonly FactDictionary Facts = new("GB");
    private static readonly FactHash Hash = new(new byte[32]);
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 20, 0, TimeSpan.Zero);
    private static readonly InteractionId Dana = new("int_a1");

    [Theory]
    [InlineData("7730118420", 1.0, -10, null, TypedResult.Repeat, false)]
    [InlineData("7730 118-420", 0.8, -10, null, TypedResult.Repeat, false)]
    [InlineData("7730118420", 0.79, -10, null, TypedResult.Accepted, true)]
    [InlineData("7730118420", 1.0, -31 * 24 * 60, null, TypedResult.Accepted, true)]
    [InlineData("7730118420", 1.0, -10, "int_a1", TypedResult.Accepted, false)]
    [InlineData("7730118420", 1.0, -10, "int_b2", TypedResult.Repeat, false)]
    [InlineData("7730118421", 1.0, -10, null, TypedResult.Differs, true)]
    [InlineData("---", 1.0, -10, null, TypedResult.Invalid, false)]
    public void A_repeat_is_a_value_the_caller_had_surely_given_earlier_elsewhere(
        string typed, double confidence, int givenMinutes, string? givenTo, TypedResult expected, bool isNew)
    {
        var known = new FactState
        {
            Key = "account.number", Value = "7730118420", Hash = Hash.Of("account.number", "7730118420"), By = "customer", Channel = "ivr",
            At = Now.AddMinutes(givenMinutes), Confidence = confidence, Interaction = givenTo is null ? null : new InteractionId(givenTo),
        };

        var result = TypedFact.Judge(Facts.Find("account.number")!, typed, known, Dana, Hash, Now.AddDays(-30));

        Assert.Equal((expected, isNew), (result.Result, result.IsNew));
        Assert.Equal(expected == TypedResult.Invalid, result.Problem is not null);
    }

    [Fact]
    public void Every_key_says_what_its_values_look_like()
    {
        var problems = Facts.All.Select(k => TypedFact.Judge(k, "", null, Dana, Hash, Now)).ToArray();

        Assert.All(problems, p => Assert.Equal(TypedResult.Invalid, p.Result));
        Assert.All(problems, p => Assert.EndsWith(".", p.Problem!, StringComparison.Ordinal));
    }
}
