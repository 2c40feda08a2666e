using AgentHub.Adapters.Dataverse;
using AgentHub.Adapters.Tests.Dataverse.OData;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Dataverse;

public sealed class FiltersPropertyTests
{
    private const string Letters = "'\\\"aé王 \n\0();=<>-or eq";
    private static readonly int Seed = Random.Shared.Next();

    [Fact]
    public void Whatever_stands_in_a_literal_is_one_value_and_the_same()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var value = new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])]);

            var (where, named) = ODataFilter.Read(Filters.Any([Filters.Equal("fullname", value), Filters.Equal("lastname", value)]));

            Assert.True(where(new Row { ["fullname"] = value }) && !where(new Row { ["fullname"] = value + "x" }) && named.SetEquals(["fullname", "lastname"]), $"seed {Seed}, round {round}: {value}");
        }
    }
}
