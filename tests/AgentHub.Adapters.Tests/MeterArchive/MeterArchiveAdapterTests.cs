using AgentHub.Abstractions;
using AgentHub.Adapters.MeterArchive;

namespace AgentHub.Adapters.Tests.MeterArchive;

public sealed class MeterArchiveAdapterTests
{
    private static readonly CustomerRef Maria = new("7730118420");

    private static Task<Answer<IReadOnlyList<TimelineEntry>>> ReadAsync(CannedServer server, PageRequest? page = null)
    {
        var settings = new AdapterSettings { SystemId = "amr-2014", BaseUrl = server.Client.BaseAddress!, Values = new Dictionary<string, string> { ["Key"] = "k" } };
        return new MeterArchiveAdapterFactory().Create(settings, server.Client).As<IListTimeline>()!.ListTimelineAsync(Maria, page ?? PageRequest.First, CancellationToken.None);
    }

    private static string Reading(string more = "", string value = "47902", string account = "7730118420") =>
        $"<readings start=\"0\" total=\"1\"><reading id=\"m/1\" account=\"{account}\" taken=\"2026-10-09T10:20:00+01:00\" {more}>{value}</reading></readings>";

    [Fact]
    public async Task A_reading_is_an_event_with_its_value_who_took_it_and_when_in_UTC()
    {
        var row = Assert.Single((await ReadAsync(new CannedServer("https://amr.example/x/").Answers(Reading("kind=\"E\" unit=\"kWh\" meter=\"E6S-1\"")))).Value!);

        Assert.Equal(("47,902 kWh", "read by engineer", "meter E6S-1", "meter reading"), (row.Title, row.By, row.Excerpt, row.Kind));
        Assert.Equal(new DateTimeOffset(2026, 10, 9, 9, 20, 0, TimeSpan.Zero), row.At);
        Assert.Equal(TimeSpan.Zero, row.At.Offset);
    }

    [Theory]
    [InlineData("A", "read automatically")]
    [InlineData("C", "read by the customer")]
    [InlineData("X", "estimated")]
    [InlineData("Z", "Z")]
    public async Task The_archives_letters_are_said_in_words_and_one_that_is_not_known_as_it_is(string kind, string expected) =>
        Assert.Equal(expected, Assert.Single((await ReadAsync(new CannedServer("https://amr.example").Answers(Reading($"kind=\"{kind}\"")))).Value!).By);

    [Theory]
    [InlineData("<readings start=\"0\"/>", "sent readings without total")]
    [InlineData("<fault/>", "sent <fault> instead of <readings>")]
    [InlineData("<readings total=\"1\"><reading account=\"7730118420\" taken=\"2026-10-09\">1</reading></readings>", "sent a reading without id")]
    [InlineData("<readings total=\"1\"><reading id=\"1\" taken=\"2026-10-09\">1</reading></readings>", "sent a reading without account")]
    [InlineData("<readings total=\"1\"><reading id=\"1\" account=\"7730118420\" taken=\"yesterday\">1</reading></readings>", "sent a reading without a time")]
    [InlineData("<readings total=\"1\"><reading id=\"1\" account=\"7730118420\" taken=\"2026-10-09\">about 1</reading></readings>", "sent a reading that is not a number")]
    public async Task What_lacks_something_is_named(string body, string reason)
    {
        var answer = await ReadAsync(new CannedServer("https://amr.example").Answers(body));

        Assert.Equal((Outcome.Unreadable, reason), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_reading_of_somebody_else_is_left_out_and_counted()
    {
        var answer = await ReadAsync(new CannedServer("https://amr.example").Answers(Reading(account: "1")));

        Assert.Equal((Outcome.NotFound, 1), (answer.Outcome, answer.Dropped));
    }

    [Fact]
    public async Task The_next_page_begins_where_the_archive_stopped_and_an_empty_one_ends_the_list()
    {
        var server = new CannedServer("https://amr.example").Answers(Reading().Replace("total=\"1\"", "total=\"3\"", StringComparison.Ordinal), "<readings start=\"1\" total=\"3\"/>");

        var first = await ReadAsync(server);
        var second = await ReadAsync(server, new(100, first.Next));

        Assert.Contains("start=1&", server.Requests[1].Uri.Query);
        Assert.Null(second.Next);
    }

    [Fact]
    public void What_is_wrong_in_the_settings_is_named()
    {
        var faults = new MeterArchiveAdapterFactory().Validate(new() { SystemId = "a", BaseUrl = new("http://amr.example"), Values = new Dictionary<string, string> { ["Token"] = "x" } });

        Assert.Equal(["BaseUrl must be https: credentials would travel in the open", "Values:Key is missing: the key of an account that may read", "Values:Token is not known; known are Key"], faults);
    }
}
