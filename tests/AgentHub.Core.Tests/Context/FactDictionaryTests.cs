using AgentHub.Abstractions;
using AgentHub.Core.Context;
using FsCheck;
using FsCheck.Fluent;

namespace AgentHub.Core.Tests.Context;

public class FactDictionaryTests
{
    private static readonly FactDictionary Facts = new("GB");

    [Theory]
    [InlineData("account.number", "7730 118-420", "7730118420")]
    [InlineData("invoice.number", "inv 88214", "INV88214")]
    [InlineData("postcode", "cv1 4qt", "CV14QT")]
    [InlineData("dob", "12/03/1984", "1984-03-12")]
    [InlineData("dob", "12 March 1984", "1984-03-12")]
    [InlineData("dob", "1984-03-12", "1984-03-12")]
    [InlineData("customer.name", "  Maria   OKAFOR ", "maria okafor")]
    [InlineData("email", " M.Okafor@Example.com ", "m.okafor@example.com")]
    [InlineData("phone", "01632 960147", "+441632960147")]
    [InlineData("callbackNumber", "+44 (0)1632 960147", "+441632960147")]
    [InlineData("meter.reading", "48,213", "48213")]
    [InlineData("meter.reading", "048213", "48213")]
    [InlineData("amountDisputed", "£412.6", "412.60")]
    [InlineData("amountDisputed", "1.412,60", "1412.60")]
    [InlineData("amountDisputed", "£1,412", "1412.00")]
    [InlineData("reason", "Bill  too high", "bill too high")]
    public void What_callers_give_is_compared_in_one_form(string key, string given, string expected) =>
        Assert.Equal(expected, Facts.Find(key)!.Normalise(given));

    [Theory]
    [InlineData("account.number", "---")]
    [InlineData("dob", "31/02/1984")]
    [InlineData("dob", "yesterday")]
    [InlineData("email", "okafor.example.com")]
    [InlineData("email", "a@b@c")]
    [InlineData("phone", "12")]
    [InlineData("meter.reading", "about 48")]
    [InlineData("amountDisputed", "a lot")]
    [InlineData("reason", "   ")]
    [InlineData("postcode", "C")]
    public void What_cannot_be_such_a_value_is_not_taken_for_one(string key, string given) =>
        Assert.Null(Facts.Find(key)!.Normalise(given));

    [Theory]
    [InlineData("account.number", "7730118420", "•••• 8420")]
    [InlineData("account.number", "8420", "••••")]
    [InlineData("postcode", "CV1 4QT", "•••• 4QT")]
    [InlineData("dob", "1984-03-12", "Given")]
    public void Identity_is_masked_and_secrets_are_never_shown(string key, string value, string shown) =>
        Assert.Equal(shown, Facts.Find(key)!.Mask!(value));

    [Fact]
    public void The_dictionary_has_twenty_four_keys_each_with_a_place_of_its_own()
    {
        Assert.Equal(24, Facts.All.Length);
        Assert.Equal(Enumerable.Range(1, 24), Facts.All.Select(k => k.Order));
        Assert.Equal(24, Facts.All.Select(k => k.Key).Distinct().Count());
        Assert.Equal(2, Facts.Find("account.number")!.Order);
        Assert.Equal(["dob"], Facts.All.Where(k => k.Pii == PiiClass.Authentication).Select(k => k.Key));
    }

    [Fact]
    public void An_unknown_key_is_in_no_dictionary() => Assert.Null(Facts.Find("shoe.size"));

    [Fact]
    public void Normalising_twice_is_normalising_once() =>
        Prop.ForAll<string>(text => Facts.All.All(kind =>
            text is null || kind.Normalise(text) is not { } once || kind.Normalise(once) == once))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Normalising_any_number_twice_is_normalising_it_once()
    {
        var written = Gen.Elements("0123456789,.-£ /+".ToCharArray()).ArrayOf().Select(c => new string(c));

        Prop.ForAll(written.ToArbitrary(), text => Facts.All.All(kind => kind.Normalise(text) is not { } once || kind.Normalise(once) == once))
            .QuickCheckThrowOnFailure();
    }
}
