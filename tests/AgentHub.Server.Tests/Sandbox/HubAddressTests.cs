using AgentHub.Server.Sandbox;

namespace AgentHub.Server.Tests.Sandbox;

public sealed class HubAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://*:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://[::]:5080", "http://127.0.0.1:5080/")]
    [InlineData("https://127.0.0.1:5443;http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("https://127.0.0.1:5443", null)]
    public void Sandbox_is_told_an_address_it_can_reach(string addresses, string? usable) =>
        Assert.Equal(usable, HubAddress.Usable(addresses.Split(';'))?.ToString());
}
