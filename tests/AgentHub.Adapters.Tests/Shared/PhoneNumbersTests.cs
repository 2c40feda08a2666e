extern alias shared;
using Numbers = shared::AgentHub.Adapters.PhoneNumbers;

namespace AgentHub.Adapters.Tests.Shared;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("+441632960147", "01632 960147")]
    [InlineData("+441632960147", "+44 1632 960147")]
    [InlineData("+441632960147", "+44 (0)1632 960147")]
    [InlineData("+441632960147", "(01632) 960147")]
    [InlineData("+441632960147", "00441632960147")]
    [InlineData("+442079460123", "020 7946 0123")]
    [InlineData("+441214960123", "0121 496 0123")]
    [InlineData("+12125550143", "(212) 555-0143")]
    [InlineData("+12125550143", "212-555-0143")]
    [InlineData("+33142685300", "01 42 68 53 00")]
    public void The_usual_way_of_writing_a_number_is_asked_for(string e164, string written)
    {
        Assert.Contains(written, Numbers.Notations(e164));
        Assert.InRange(Numbers.Notations(e164).Count, 4, 12);
    }

    [Theory]
    [InlineData("01632 960147 ext. 12")]
    [InlineData("01632/960147")]
    [InlineData("+44-1632-960147")]
    [InlineData("1632960147")]
    [InlineData("0044 1632 960147")]
    [InlineData("01632 960147 x12")]
    public void A_stored_number_is_recognised_in_any_notation(string stored) => Assert.True(Numbers.MayBe("+441632960147", stored));

    [Theory]
    [InlineData("01632 960148")]
    [InlineData("960147")]
    [InlineData("+4401632960147")]
    [InlineData("+33 1632960147")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("n/a")]
    public void Another_number_is_not(string? stored) => Assert.False(Numbers.MayBe("+441632960147", stored));

    [Fact]
    public void An_italian_number_keeps_its_zero()
    {
        Assert.True(Numbers.MayBe("+390612345678", "06 12345678"));
        Assert.False(Numbers.MayBe("+390612345678", "6 12345678"));
    }

    [Fact]
    public void Every_notation_that_is_asked_for_is_also_recognised()
    {
        foreach (var number in new[] { "+441632960147", "+447700900123", "+442079460123", "+12125550143", "+33142685300", "+493012345678", "+3531234567", "+6591234567" })
            Assert.All(Numbers.Notations(number), written => Assert.True(Numbers.MayBe(number, written), $"{number}: {written}"));
    }
}
