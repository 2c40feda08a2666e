using AgentHub.Server.Gateway.Network;

namespace AgentHub.Server.Tests.Gateway.Network;

public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("https://2852039166/")]
    [InlineData("https://0xA9FEA9FE/")]
    [InlineData("https://0251.0376.0251.0376/")]
    [InlineData("https://169.254.43518/")]
    [InlineData("https://169.254.169.254./")]
    [InlineData("https://[::ffff:a9fe:a9fe]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://0/")]
    public void An_address_of_the_inside_is_recognised_however_it_is_written(string address)
    {
        var fault = BaseAddress.Fault(address) ?? BaseAddress.LiteralFault(new Uri(address), new AddressRule([]));

        Assert.NotNull(fault);
    }

    [Theory]
    [InlineData("https://metadata.google.internal/computeMetadata")]
    [InlineData("https://METADATA.google.internal./")]
    [InlineData("https://metadata/")]
    public void A_metadata_service_is_recognised_by_its_name(string address) => Assert.Contains("metadata service", BaseAddress.Fault(address));

    [Theory]
    [InlineData("https://erp.example.com/odata/v4")]
    [InlineData("http://127.0.0.1:5090/business-central")]
    [InlineData("http://localhost:8080")]
    [InlineData("https://10.1.2.3:8443/")]
    public void An_ordinary_address_is_fine(string address)
    {
        Assert.Null(BaseAddress.Fault(address));
        Assert.Null(BaseAddress.LiteralFault(new Uri(address), new AddressRule([])));
    }

    [Fact]
    public void A_password_in_an_address_is_not_repeated() => Assert.DoesNotContain("hush", BaseAddress.Fault("https://user:hush@erp.example.com/") + BaseAddress.Fault("ftp//user:hush@x"));
}
