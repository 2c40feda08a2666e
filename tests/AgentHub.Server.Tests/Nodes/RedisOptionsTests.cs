using AgentHub.Server.Nodes;
using Microsoft.Extensions.Configuration;

namespace AgentHub.Server.Tests.Nodes;

public sealed class RedisOptionsTests
{
    [Fact]
    public void Every_value_out_of_its_bounds_is_named()
    {
        var options = new RedisOptions
        {
            Prefix = "a h", CommandTimeout = TimeSpan.FromMilliseconds(49), ConnectTimeout = TimeSpan.FromSeconds(11), KeepContexts = TimeSpan.FromMinutes(9),
            KeepCopies = TimeSpan.FromDays(31), TrustFile = "nowhere.pem",
        };

        Assert.Equal(["Prefix", "TrustFile", "CommandTimeout", "ConnectTimeout", "KeepContexts", "KeepCopies"], options.Faults().Select(f => f.Split(' ')[0].Split(':')[^1]));
        Assert.Empty(new RedisOptions().Faults());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Data Source=data/agenthub.db")]
    public void Redis_together_with_a_ledger_of_one_node_is_refused_naming_both_settings(string? ledger)
    {
        var fault = RedisConnectionOptions.LedgerFault(Configuration(ledger));

        Assert.Contains("ConnectionStrings:Redis", fault);
        Assert.Contains("ConnectionStrings:Ledger", fault);
    }

    [Fact]
    public void Redis_together_with_PostgreSQL_is_taken() =>
        Assert.Null(RedisConnectionOptions.LedgerFault(Configuration("Host=db.internal;Database=agenthub;Username=agenthub;Password=canary")));

    private static IConfiguration Configuration(string? ledger) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Ledger", ledger)]).Build();
}
