using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway.Settings;

namespace AgentHub.Server.Tests.Gateway.Settings;

public sealed class SystemPlanTests
{
    private static AdaptersOptions Adapters() => new()
    {
        Systems = { ["tickets"] = new() { Product = "Zendesk", Title = "Ticket desk", BaseUrl = "https://desk.example.com/", Values = { ["User"] = "hub@example.com", ["Token"] = "t-1" } } },
    };

    [Fact]
    public void A_system_that_has_an_adapter_takes_its_address_title_and_credential_from_there()
    {
        var own = new GatewaySystemOptions { Paths = ["/api"], Credential = new() { Scheme = CredentialScheme.Basic, User = "{User}/token", SecretFrom = "Token" } };

        var plan = new SystemPlan("tickets", own, Adapters());

        Assert.Empty(plan.Faults("at"));
        Assert.Equal(("Ticket desk", "https://desk.example.com/", "Basic " + Convert.ToBase64String("hub@example.com/token:t-1"u8)), (plan.Title, plan.Base.ToString(), plan.Credential!.Value.Value));
    }

    [Fact]
    public void A_system_whose_adapter_is_switched_off_is_switched_off()
    {
        var adapters = Adapters();
        adapters.Systems["tickets"].Enabled = false;

        Assert.False(new SystemPlan("tickets", new() { Paths = ["/api"] }, adapters).Enabled);
    }

    [Fact]
    public void A_key_may_stand_in_a_header_of_the_systems_own_behind_a_word()
    {
        var own = new GatewaySystemOptions { BaseUrl = "https://rt.example", Credential = new() { Scheme = CredentialScheme.Header, Header = "Authorization", Prefix = "token ", Secret = "1-14-x" } };

        Assert.Equal(("Authorization", "token 1-14-x"), new SystemPlan("rt", own, Adapters()).Credential);
    }
}
