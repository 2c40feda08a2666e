using AgentHub.Core.Context.Precedence;
using FsCheck;
using FsCheck.Fluent;
using static AgentHub.Core.Context.Precedence.PrecedenceRule;

namespace AgentHub.Core.Tests.Context.Precedence;

public class FieldPrecedenceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    // Each row: the rules in order, what erp, crm and web say as value@hour, * = confirmed, the source that is right, the rule that decided.
    [Theory]
    [InlineData("VerifiedFirst", "a b c*", "web", VerifiedFirst)]
    [InlineData("VerifiedFirst", "a b* c*", "crm", null)]
    [InlineData("VerifiedFirst", "a b* b*", "crm", VerifiedFirst)]
    [InlineData("VerifiedFirst", "a b c", "erp", null)]
    [InlineData("Authority", "a b c", "crm", Authority)]
    [InlineData("Authority", "a - c", "web", Authority)]
    [InlineData("Authority", "a b b", "crm", Authority)]
    [InlineData("MostRecent", "a@1 b@3 c@2", "crm", MostRecent)]
    [InlineData("MostRecent", "a@1 b@3 c@3", "crm", null)]
    [InlineData("MostRecent", "a b c@2", "web", MostRecent)]
    [InlineData("MostRecent", "a b c", "erp", null)]
    [InlineData("MostComplete", "a bb c", "crm", MostComplete)]
    [InlineData("MostComplete", "aa bb c", "erp", null)]
    [InlineData("VerifiedFirst,Authority", "a b* c*", "crm", Authority)]
    [InlineData("VerifiedFirst,MostRecent,MostComplete", "a@9 b*@2 cc*@2", "web", MostComplete)]
    [InlineData("MostRecent,Authority", "a@4 b@4 c@1", "crm", Authority)]
    [InlineData("Authority,MostRecent", "a a a@9", "erp", null)]
    [InlineData("", "a b c", "erp", null)]
    public void Rules_decide_in_their_order_among_what_those_before_left(string rules, string held, string right, PrecedenceRule? by)
    {
        var precedence = new FieldPrecedence
        {
            Rules = [.. rules.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PrecedenceRule>)], Authority = ["crm", "web", "erp"],
        };

        var decision = precedence.Decide(Held(held));

        Assert.Equal((right, by), (decision.Right.Source, decision.By));
    }

    [Fact]
    public void Without_an_order_of_authority_that_of_the_sources_counts()
    {
        var decision = FieldPrecedence.Default.Decide(Held("a@1 b@9 c@9"));

        Assert.Equal(("erp", Authority), (decision.Right.Source, decision.By!.Value));
    }

    [Fact]
    public void What_else_is_said_is_kept_once_a_value()
    {
        var decision = FieldPrecedence.Default.Decide(Held("a b b"));

        Assert.True(decision.IsConflict);
        Assert.Equal("crm", Assert.Single(decision.Others).Source);
        Assert.False(FieldPrecedence.Default.Decide(Held("a a a")).IsConflict);
        Assert.Throws<ArgumentException>(() => FieldPrecedence.Default.Decide([]));
    }

    [Fact]
    public void The_right_value_is_one_that_is_held_and_nothing_that_is_held_is_lost() => Prop.ForAll(Any().ToArbitrary(), x =>
    {
        var decision = x.Precedence.Decide(x.Held);
        return x.Held.Contains(decision.Right)
            && x.Held.Select(h => h.Same).Order().Distinct().SequenceEqual(decision.Others.Select(o => o.Same).Append(decision.Right.Same).Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_sources_matters_only_where_no_rule_decides() => Prop.ForAll(Any().ToArbitrary(), x =>
    {
        var (one, other) = (x.Precedence.Decide(x.Held), x.Precedence.Decide([.. x.Held.Reverse()]));
        return one.By is null || (one.Right.Same == other.Right.Same && one.By == other.By);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_source_that_agrees_with_what_is_right_changes_nothing_of_it() => Prop.ForAll(Any().ToArbitrary(), x =>
    {
        var before = x.Precedence.Decide(x.Held);
        var after = x.Precedence.Decide([.. x.Held, before.Right with { Source = "archive" }]);
        return after.Right.Same == before.Right.Same && after.Others.SequenceEqual(before.Others);
    }).QuickCheckThrowOnFailure();

    private static Gen<(FieldPrecedence Precedence, HeldValue[] Held)> Any() =>
        from rules in Gen.Shuffle(Enum.GetValues<PrecedenceRule>())
        from count in Gen.Choose(0, rules.Length)
        from authority in Gen.Shuffle(new[] { "erp", "crm", "web" })
        from held in Value().ArrayOf(3)
        select (new FieldPrecedence { Rules = [.. rules.Take(count)], Authority = [.. authority] },
            held.Zip(new[] { "erp", "crm", "web" }, (h, source) => h with { Source = source }).ToArray());

    private static Gen<HeldValue> Value() =>
        from value in Gen.Elements("a", "b", "c")
        from verified in Gen.Elements(true, false)
        from hour in Gen.Elements<int?>(null, 1, 2)
        from completeness in Gen.Choose(1, 3)
        select new HeldValue
        {
            Source = "", Value = value, Same = value, IsVerified = verified, ChangedAt = hour is { } h ? Noon.AddHours(h) : null, Completeness = completeness,
        };

    private static List<HeldValue> Held(string text) =>
        [.. text.Split(' ').Zip(["erp", "crm", "web"], One).OfType<HeldValue>()];

    private static HeldValue? One(string text, string source)
    {
        if (text == "-") return null;
        var (value, hour) = text.Split('@') is [var v, var h] ? (v, Noon.AddHours(int.Parse(h, System.Globalization.CultureInfo.InvariantCulture))) : (text, (DateTimeOffset?)null);
        return new() { Source = source, Value = value.TrimEnd('*'), Same = value.TrimEnd('*'), IsVerified = value.EndsWith('*'), ChangedAt = hour, Completeness = value.TrimEnd('*').Length };
    }
}
