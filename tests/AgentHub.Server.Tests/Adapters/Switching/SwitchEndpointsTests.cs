using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Adapters;
using AgentHub.Server.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters.Switching;

/// <summary>An admin switches systems on the whole server.</summary>
public sealed class SwitchEndpointsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_system_is_switched_off_by_somebody_with_a_name_stays_off_over_a_restart_and_is_switched_on_again()
    {
        await using (var server = Server())
        {
            await using var page = await DeskSocket.ConnectAsync(server, "ada");
            await page.UntilAsync("systems", b => (string?)b["systems"]!["erp"]!["condition"] != "disabled");
            using var ada = await server.SignInAsAsync("ada");

            var answer = await ada.PostAsJsonAsync("/api/adapters/erp/switch", new { isOn = false });

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var pushed = await page.UntilAsync("systems", b => (string?)b["systems"]!["erp"]!["condition"] == "disabled");
            Assert.Equal("was switched off by Ada Quist", (string?)pushed["systems"]!["erp"]!["reason"]);
            Assert.Contains(server.Logs.Lines, l => l.Contains("System erp was switched off by ada", StringComparison.Ordinal));
        }
        await using (var server = Server())
        {
            Assert.Equal(SystemCondition.Disabled, Erp(server).State.Condition);
            using var ada = await server.SignInAsAsync("ada");

            var on = JsonNode.Parse(await (await ada.PostAsJsonAsync("/api/adapters/erp/switch", new { isOn = true })).Content.ReadAsStringAsync())!;

            Assert.Equal((true, false, "Ada Quist"), ((bool)on["switch"]!["isOn"]!, (bool)on["switch"]!["bySettings"]!, (string?)on["switch"]!["by"]));
            Assert.NotEqual(SystemCondition.Disabled, Erp(server).State.Condition);
        }
    }

    [Fact]
    public async Task A_system_is_connected_anew()
    {
        await using var server = Server();
        var before = Erp(server);
        using var ada = await server.SignInAsAsync("ada");

        Assert.Equal(HttpStatusCode.OK, (await ada.PostAsync("/api/adapters/erp/reload", null)).StatusCode);

        Assert.NotSame(before, Erp(server));
    }

    [Theory]
    [InlineData("erp/switch", "{", 400, "")]
    [InlineData("erp/switch", "{}", 400, "/isOn")]
    [InlineData("nowhere/switch", "{\"isOn\":true}", 404, "nowhere")]
    [InlineData("nowhere/reload", "{}", 404, "nowhere")]
    [InlineData("network/switch", "{\"isOn\":true}", 409, "Systems:network:Enabled")]
    public async Task What_cannot_be_ordered_is_refused_with_what_to_do(string path, string body, int status, string says)
    {
        await using var server = Server();
        using var ada = await server.SignInAsAsync("ada");

        var answer = await ada.PostAsync("/api/adapters/" + path, new StringContent(body, null, "application/json"));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("sam")]
    public async Task Nobody_else_switches_anything(string person)
    {
        await using var server = Server();
        using var client = await server.SignInAsAsync(person);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/api/adapters/erp/switch", new { isOn = false })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/adapters/erp/reload", null)).StatusCode);
    }

    private static IConnectedSystem Erp(AgentHubServer server) => server.Services.GetRequiredService<ISystems>().All.Single(s => s.Id == "erp");

    private AgentHubServer Server()
    {
        var server = new AgentHubServer().With("ConnectionStrings:Ledger", $"Data Source={_folder.File("ledger.db")}");
        foreach (var id in new[] { "crm", "erp", "tickets", "amr-2014", "carrier", "network" }) server.With($"AgentHub:Adapters:Systems:{id}:BaseUrl", "http://127.0.0.1:1");
        return server.With("AgentHub:Adapters:Systems:network:Enabled", "false");
    }
}
