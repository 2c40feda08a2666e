using System.Text.RegularExpressions;

namespace AgentHub.House.Tests;

/// <summary>Every meter and activity of the source stands in docs/concepts/telemetry.md, and nothing else does.</summary>
public sealed partial class TelemetryTests
{
    private const string Page = "docs/concepts/telemetry.md";

    [Fact]
    public void The_table_of_measures_is_complete_and_true()
    {
        var inSource = Sources().SelectMany(s => Instrument().Matches(s)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        var inTable = Row().Matches(Section("## Measures")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(Lines(inSource), Lines(inTable));
    }

    [Fact]
    public void The_table_of_activities_is_complete_and_true()
    {
        var inSource = Sources().SelectMany(s => Activity().Matches(s)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        var inTable = Row().Matches(Section("## Activities")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.Equal(Lines(inSource), Lines(inTable));
    }

    [Fact]
    public void Durations_are_measured_in_seconds()
    {
        var other = Sources().SelectMany(s => Histogram().Matches(s)).Where(m => m.Groups[2].Value is "ms" or "us").Select(m => m.Groups[1].Value);

        Assert.Empty(other);
    }

    private static IEnumerable<string> Sources() => Repository.Files(".cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal)).Select(Repository.Read);

    private static string Lines(IEnumerable<string> names) => string.Join('\n', names);

    private static string Section(string heading)
    {
        var page = Repository.Read(Page);
        var from = page.IndexOf(heading, StringComparison.Ordinal);
        var to = page.IndexOf("\n## ", from + heading.Length, StringComparison.Ordinal);
        return to < 0 ? page[from..] : page[from..to];
    }

    [GeneratedRegex("""\.Create(?:Observable)?(?:Counter|Histogram|UpDownCounter|Gauge)(?:<\w+>)?\(\s*"(agenthub\.[a-z0-9_.]+)["]""")]
    private static partial Regex Instrument();

    [GeneratedRegex("""\.StartActivity\(\s*"(agenthub\.[a-z0-9_.]+)["]""")]
    private static partial Regex Activity();

    [GeneratedRegex("""\.CreateHistogram<\w+>\(\s*"(agenthub\.[a-z0-9_.]+)"\s*,\s*(?:unit:\s*)?"([^"]*)["]""")]
    private static partial Regex Histogram();

    [GeneratedRegex("""^\| `(agenthub\.[a-z0-9_.]+)` \|""", RegexOptions.Multiline)]
    private static partial Regex Row();
}
