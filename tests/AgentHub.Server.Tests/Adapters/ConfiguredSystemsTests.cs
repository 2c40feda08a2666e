using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Adapters;

public sealed class ConfiguredSystemsTests
{
    [Fact]
    public async Task The_systems_of_the_settings_need_no_other_feature_of_the_server()
    {
        const string crm = "--AgentHub:Adapters:Systems:crm:";
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [crm + "Product=HubSpot", crm + "BaseUrl=http://127.0.0.1:9", crm + "Values:Token=t"], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddConfiguration();
        builder.AddConfiguredSystems();
        await using var app = builder.Build();

        await app.StartAsync();

        Assert.Equal(["crm"], app.Services.GetRequiredService<ISystems>().All.Select(s => s.Id));
        await app.StopAsync();
    }
}
