using AgentHub.Core.Context.E164;

namespace AgentHub.Core.Tests.Context.E164;

public class PhoneDisplayTests
{
    [Theory]
    [InlineData("+441632960147", "GB", "01632 960147")]
    [InlineData("+442079460123", "GB", "020 7946 0123")]
    [InlineData("+441134960123", "GB", "0113 496 0123")]
    [InlineData("+441214960123", "GB", "0121 496 0123")]
    [InlineData("+447700900123", "GB", "07700 900123")]
    [InlineData("+12125550123", "US", "(212) 555-0123")]
    [InlineData("+390612345678", "IT", "0612345678")]
    [InlineData("+441632960147", "DE", "+44 1632960147")]
    [InlineData("withheld", "GB", "withheld")]
    public void Agents_read_a_number_the_way_it_is_written_at_home(string e164, string home, string shown) =>
        Assert.Equal(shown, PhoneDisplay.Of(e164, home));
}
