extern alias shared;
using Days = shared::AgentHub.Adapters.Dates;
using Wait = shared::AgentHub.Adapters.RetryAfter;

namespace AgentHub.Adapters.Tests.Shared;

public sealed class DatesTests
{
    [Theory]
    [InlineData("1984-03-12", "1984-03-12")]
    [InlineData("448070400000", "1984-03-14")]
    [InlineData("2017-03-01T00:00:00.000Z", "2017-03-01")]
    [InlineData("0001-01-01", null)]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Dates_are_read_as_systems_write_them_and_unset_ones_are_none(string? text, string? day) =>
        Assert.Equal(day is null ? (DateOnly?)null : DateOnly.Parse(day), Days.Day(text));

    [Theory]
    [InlineData("7", null, 7)]
    [InlineData("Thu, 12 Nov 2026 09:14:30 GMT", "Thu, 12 Nov 2026 09:14:00 GMT", 30)]
    [InlineData("Thu, 12 Nov 2026 09:13:00 GMT", "Thu, 12 Nov 2026 09:14:00 GMT", 0)]
    [InlineData("86400", null, 3600)]
    [InlineData("Thu, 12 Nov 2026 09:14:30 GMT", null, null)]
    [InlineData("soon", null, null)]
    public void How_long_to_leave_a_system_alone_is_read_by_its_own_clock_and_bounded(string retryAfter, string? date, int? seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        response.Headers.TryAddWithoutValidation("Date", date);

        Assert.Equal(seconds, Wait.Of(response.Headers)?.TotalSeconds);
    }
}
