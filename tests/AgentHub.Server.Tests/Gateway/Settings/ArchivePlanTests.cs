using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway.Settings;

namespace AgentHub.Server.Tests.Gateway.Settings;

public sealed class ArchivePlanTests
{
    private static string[] FaultsOf(ArchiveOptions? archive, params string[] methods)
    {
        var adapters = new AdaptersOptions { Systems = { ["old"] = new() { Product = "Zendesk", BaseUrl = "https://old.example", Archive = archive } } };
        return [.. new SystemPlan("old", new() { Paths = ["/api"], Methods = [.. methods] }, adapters).Faults("AgentHub:Gateway:Systems:old")];
    }

    [Fact]
    public void What_could_change_an_archive_is_not_let_through()
    {
        var archive = new ArchiveOptions { Successor = "erp", SunsetOn = "2027-06-30" };

        Assert.Equal(
        [
            "AgentHub:Gateway:Systems:old:Methods:1 must be GET, HEAD or OPTIONS: old is an archive and only read; is POST",
            "AgentHub:Gateway:Systems:old:Methods:3 must be GET, HEAD or OPTIONS: old is an archive and only read; is DELETE",
        ], FaultsOf(archive, "GET", "POST", "OPTIONS", "DELETE"));
        Assert.Empty(FaultsOf(archive));
        Assert.Empty(FaultsOf(null, "GET", "POST"));
    }

    [Fact]
    public void An_archive_is_slow_later_than_others_through_the_gateway_too() =>
        Assert.Equal(TimeSpan.FromSeconds(10), new SystemPlan("old", new(), new() { Systems = { ["old"] = new() { Archive = new() } } }).ShowWithout);
}
