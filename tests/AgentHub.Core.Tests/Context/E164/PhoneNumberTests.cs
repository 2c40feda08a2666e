using AgentHub.Core.Context.E164;
using FsCheck;
using FsCheck.Fluent;

namespace AgentHub.Core.Tests.Context.E164;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("01632 960147", "GB", "+441632960147")]
    [InlineData("+44 (0)1632/960-147", "GB", "+441632960147")]
    [InlineData("0044 1632 960147", "GB", "+441632960147")]
    [InlineData("011 44 1632 960147", "US", "+441632960147")]
    [InlineData("0011 44 1632 960147", "AU", "+441632960147")]
    [InlineData("441632960147", "GB", "+441632960147")]
    [InlineData("tel:+44-1632-960147;ext=12", "DE", "+441632960147")]
    [InlineData("(01632) 960 147 ext. 12", "GB", "+441632960147")]
    [InlineData("01632.960.147 x12", "GB", "+441632960147")]
    [InlineData("０１６３２ ９６０１４７", "GB", "+441632960147")]
    [InlineData("+44\u00A01632\u2011960147", "GB", "+441632960147")]
    [InlineData("+44 01632 960147", "IT", "+441632960147")]
    [InlineData("07700 900123", "GB", "+447700900123")]
    [InlineData("(212) 555-0123", "US", "+12125550123")]
    [InlineData("1-212-555-0123", "CA", "+12125550123")]
    [InlineData("06 1234 5678", "IT", "+390612345678")]
    [InlineData("+39 06 1234 5678", "GB", "+390612345678")]
    [InlineData("+39 (0)6 1234 5678", "GB", "+390612345678")]
    [InlineData("+39 333 123 4567", "IT", "+393331234567")]
    [InlineData("06 1 234 5678", "HU", "+3612345678")]
    [InlineData("8 (912) 345-67-89", "RU", "+79123456789")]
    [InlineData("8 800 555 35 35", "RU", "+78005553535")]
    [InlineData("+7 800 555 35 35", "GB", "+78005553535")]
    [InlineData("030/1234567", "DE", "+49301234567")]
    [InlineData("0049 30 1234567", "FR", "+49301234567")]
    [InlineData("01 23 45 67 89", "FR", "+33123456789")]
    [InlineData("612 34 56 78", "ES", "+34612345678")]
    [InlineData("+225 07 07 12 34 56", "FR", "+2250707123456")]
    public void Two_notations_of_one_number_are_the_same_caller(string text, string country, string expected) =>
        Assert.Equal(expected, PhoneNumber.Normalise(text, country));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("anonymous")]
    [InlineData("sip:dana@example.com")]
    [InlineData("+")]
    [InlineData("12")]
    [InlineData("+999 123 456 789")]
    [InlineData("+44 00 1632 960147")]
    [InlineData("01632 960147 or 960148")]
    [InlineData("+441632+960147")]
    [InlineData("+4416329601471632")]
    public void What_is_no_number_finds_nobody(string? text) => Assert.Null(PhoneNumber.Normalise(text, "GB"));

    [Fact]
    public void An_unknown_default_country_is_a_mistake_of_the_configuration() =>
        Assert.Throws<ArgumentException>(() => PhoneNumber.Normalise("01632 960147", "XX"));

    [Fact]
    public void A_normalised_number_stays_as_it_is_whatever_the_default_country()
    {
        var plans = NumberingPlans.Countries.Order(StringComparer.Ordinal).ToArray();

        Prop.ForAll(Gen.Elements(plans).Two().SelectMany(c => Digits().Select(d => (Home: c.Item1, Other: c.Item2, Digits: d))).ToArbitrary(),
            x => PhoneNumber.Normalise(x.Digits, x.Home) is not { } e164 || PhoneNumber.Normalise(e164, x.Other) == e164)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Separators_never_change_whose_number_it_is()
    {
        var separators = new[] { " ", "-", "/", ".", "(", ")", "\u00A0" };

        Prop.ForAll(Digits().SelectMany(d => Gen.Elements(separators).ListOf(d.Length).Select(s => (Digits: d, Between: s))).ToArbitrary(),
            x => PhoneNumber.Normalise(string.Concat(x.Digits.Select((c, i) => c + x.Between[i])), "GB") == PhoneNumber.Normalise(x.Digits, "GB"))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_either_refused_or_becomes_at_most_fifteen_digits_after_a_plus() =>
        Prop.ForAll<string>(text => PhoneNumber.Normalise(text, "GB") is not { } e164
            || (e164[0] == '+' && e164[1] != '0' && e164.Length is >= 5 and <= 16 && e164.Skip(1).All(char.IsAsciiDigit)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Calling_codes_are_told_apart_by_their_first_digits_and_no_number_is_longer_than_the_standard_allows()
    {
        var plans = NumberingPlans.Countries.Select(c => NumberingPlans.OfCountry(c)!).Distinct().ToArray();

        Assert.All(plans, p => Assert.Equal(p, NumberingPlans.OfDigits(p.CallingCode + "123456")));
        Assert.All(plans, p => Assert.InRange(p.CallingCode.Length + p.MaxDigits, 5, 15));
        Assert.All(plans, p => Assert.InRange(p.MinDigits, 4, p.MaxDigits));
        Assert.InRange(plans.SelectMany(p => p.Countries).Count(), 230, 260);
    }

    private static Gen<string> Digits() =>
        Gen.Choose(1, 15).SelectMany(n => Gen.Choose(0, 9).ListOf(n)).Select(d => string.Concat(d));
}
