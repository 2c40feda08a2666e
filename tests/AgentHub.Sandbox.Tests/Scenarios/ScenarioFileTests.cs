using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Scenarios.Reading;

namespace AgentHub.Sandbox.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    private const string Good = """
        id: T
        title: Test
        company: { name: Test Company }
        agents:
          dana: { name: Dana Whitfield, queue: Billing }
        call: { from: "01632 960147", to: "01632 960900" }
        steps:
          - { at: 0, event: started }
          - { at: 10, event: offered, agent: dana }
          - { at: 16, await: accept, by: dana }
        people:
          maria: { name: Maria Okafor, account: "7730118420" }
        """;

    [Fact]
    public void Scenario_without_faults_is_read() => Assert.Equal("Dana accepts", Scenario.Read("t.yaml", Good).Steps[2].Text);

    [Theory]
    [InlineData("title: Test", "titel: Test", 2, "titel is not known here")]
    [InlineData("title: Test", "titel: Test", 1, "title is missing")]
    [InlineData("at: 16", "at: 4", 10, "steps[2].at is before the step above it")]
    [InlineData("by: dana", "by: anna", 10, "steps[2].by is not an agent of this scenario; there are dana")]
    [InlineData("await: accept", "await: wink", 10, "steps[2].await is not one of")]
    [InlineData("at: 10", "at: soon", 9, "steps[1].at is not a duration such as 3m 40s or -12d")]
    [InlineData("event: started", "event: queued, queue: Billing", 8, "steps[0].event must be started")]
    [InlineData(", account: \"7730118420\"", "", 12, "people.maria.account is missing")]
    [InlineData("account: \"7730118420\"", "account: \"1\", invoices: [ { number: I, issued: -1d, total: 105, lines: [ { text: a, quantity: 1, price: 99 } ] } ]", 12, "add up to 99, the total without VAT is 100")]
    [InlineData("id: T", "id: T\nsystems: { erp: { mode: sulk } }", 2, "systems.erp.mode is not one of none, hang,")]
    [InlineData("id: T", "id: [", 12, "this is not YAML")]
    public void Fault_is_told_with_its_line(string from, string to, int line, string problem)
    {
        var broken = Assert.Throws<ScenarioFileException>(() => Scenario.Read("t.yaml", Good.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(broken.Faults, f => f.Line == line && f.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Contains("t.yaml", broken.Message);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var broken = Assert.Throws<ScenarioFileException>(() => Scenario.Read("t.yaml", Good.Replace("dana", "x", StringComparison.Ordinal).Replace("x: {", "y: {", StringComparison.Ordinal).Replace("title: Test", "", StringComparison.Ordinal)));

        Assert.True(broken.Faults.Count >= 3, broken.Message);
    }

    [Theory]
    [InlineData("226", 226_000)]
    [InlineData("0.5", 500)]
    [InlineData("180ms", 180)]
    [InlineData("3m 40s", 220_000)]
    [InlineData("-1d 2h", -93_600_000)]
    [InlineData("+5s", 5_000)]
    [InlineData("5 s", null)]
    [InlineData("", null)]
    [InlineData("d", null)]
    public void Durations_are_read_as_written(string text, int? milliseconds) =>
        Assert.Equal(milliseconds, (int?)Duration.Parse(text)?.TotalMilliseconds);
}
