using AgentHub.Server.Context;

namespace AgentHub.Server.Tests.Context;

public class ContextOptionsTests
{
    [Fact]
    public void The_defaults_have_no_fault() => Assert.Empty(new ContextOptions().Faults());

    [Fact]
    public void Every_fault_is_told_at_once_with_its_path()
    {
        var options = new ContextOptions
        {
            DefaultCountry = "XX", TimeZone = "Mars/Olympus", Currency = "pounds", SoftTtl = TimeSpan.Zero, HardTtl = TimeSpan.FromDays(99), NegativeFor = TimeSpan.FromHours(1),
            MaxRetries = -1, MaxContacts = 1, Levels = new() { Invoices = 4, Level2IsEnoughFor = "" },
        };

        var faults = options.Faults().ToArray();

        Assert.Equal(10, faults.Length);
        Assert.All(faults, f => Assert.StartsWith("AgentHub:Context:", f, StringComparison.Ordinal));
        Assert.Contains("AgentHub:Context:Levels:Invoices must be between 0 and 3, is 4", faults);
        Assert.Contains("AgentHub:Context:TimeZone must be a time zone such as Europe/London, is 'Mars/Olympus'", faults);
    }
}
