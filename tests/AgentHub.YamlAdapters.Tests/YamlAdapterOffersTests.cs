using AgentHub.Core.Adapters;
using AgentHub.YamlAdapters.Tests.Conformance;

namespace AgentHub.YamlAdapters.Tests;

public sealed class YamlAdapterOffersTests
{
    [Fact]
    public void The_hub_sees_what_the_file_names_and_nothing_else()
    {
        var plan = ShopFile.Plan();
        using var client = new HttpClient();

        var adapter = YamlAdapter.Create(plan, new() { SystemId = "shop", BaseUrl = new("http://127.0.0.1/"), Values = new Dictionary<string, string> { ["Token"] = "t" } }, client, TimeProvider.System);

        Assert.Equal(plan.Offers.Order(), AdapterCapabilities.Of(adapter));
        Assert.Null(((IAdapter)adapter).As<IListAccounts>());
    }

    [Fact]
    public void A_setting_that_the_file_asks_for_and_a_host_it_does_not_allow_are_named() =>
        Assert.Equal(["Values:Token is missing: the file of shop asks for it", "BaseUrl names the host erp.example, which does not stand in allowHosts"],
            YamlAdapter.Validate(ShopFile.Plan(), new() { SystemId = "shop", BaseUrl = new("https://erp.example/") }));
}
