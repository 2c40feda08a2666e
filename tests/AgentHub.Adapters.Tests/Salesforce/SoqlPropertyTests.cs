using AgentHub.Adapters.Tests.Documented;
using AgentHub.Adapters.Tests.Salesforce.Soql;
using Conditions = AgentHub.Adapters.Salesforce.Soql;

namespace AgentHub.Adapters.Tests.Salesforce;

public sealed class SoqlPropertyTests
{
    private const string Letters = "'\\\"%_nrtbfuUN0aé王 \n\r\t\b\f\0();=<>-";
    private static readonly int Seed = Random.Shared.Next();

    [Fact]
    public void Whatever_stands_in_a_literal_is_one_value_and_the_same()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var value = new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])]);

            var query = SoqlParser.Read($"SELECT Id FROM Contact WHERE {Conditions.Equal("Name", value)} LIMIT 1");

            Assert.True(query.Where(new Row { ["Name"] = value }) && !query.Where(new Row { ["Name"] = value + "x" }), $"seed {Seed}, round {round}: {value}");
        }
    }
}
