using AgentHub.Core.Context.View;

namespace AgentHub.Core.Tests.Context.View;

public class WordsTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 17, 40, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-12T09:01:00Z", "09:01", "09:01")]
    [InlineData("2026-11-11T14:05:00Z", "Wed 14:05", "14:05 yesterday")]
    [InlineData("2026-11-10T14:05:00Z", "Tue 14:05", "14:05 on Tue")]
    [InlineData("2026-10-31T19:22:00Z", "31 Oct", "31 Oct")]
    [InlineData("2025-06-18T19:22:00Z", "18 Jun 2025", "18 Jun 2025")]
    public void A_bare_time_is_always_today_and_yesterday_is_written_out_for_a_copy(string at, string when, string copy)
    {
        var time = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((when, copy), (Words.When(time, Now, London), Words.CopyOf(time, Now, London)));
    }

    [Fact]
    public void Times_in_sentences_are_the_organisations_own() =>
        Assert.Equal("15:05", Words.When(new(2026, 7, 1, 14, 5, 0, TimeSpan.Zero), new(2026, 7, 1, 15, 0, 0, TimeSpan.Zero), London));

    [Theory]
    [InlineData(19 * 60 + 12, "19 h 12 min", "19 h")]
    [InlineData(59, "59 min", "59 min")]
    [InlineData(60 * 50, "2 days 2 h", "2 days")]
    [InlineData(0, "0 min", "0 min")]
    public void Spans_are_rounded_down_to_whole_units(int minutes, string full, string brief) =>
        Assert.Equal((full, brief), (Words.Span(TimeSpan.FromMinutes(minutes)), Words.ShortSpan(TimeSpan.FromMinutes(minutes))));

    [Theory]
    [InlineData(150, "2:30")]
    [InlineData(3750, "1:02:30")]
    [InlineData(5, "0:05")]
    public void Durations_read_like_a_clock(int seconds, string expected) => Assert.Equal(expected, Words.Clock(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(412.6, "GBP", "£412.60")]
    [InlineData(-1412.6, "EUR", "-€1,412.60")]
    [InlineData(5, "CHF", "5.00 CHF")]
    public void Amounts_carry_their_currency(double amount, string currency, string expected) => Assert.Equal(expected, Words.Amount((decimal)amount, currency));
}
