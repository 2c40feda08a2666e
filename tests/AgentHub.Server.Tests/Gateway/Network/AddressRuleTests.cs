using System.Net;
using AgentHub.Server.Gateway.Network;

namespace AgentHub.Server.Tests.Gateway.Network;

public sealed class AddressRuleTests
{
    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("169.254.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("224.0.0.1")]
    [InlineData("ff02::1")]
    [InlineData("255.255.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void A_name_does_not_lead_to_a_machine_that_only_the_inside_can_reach(string address) =>
        Assert.NotNull(new AddressRule([]).Refusal(IPAddress.Parse(address), literal: false));

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("192.168.1.10")]
    [InlineData("203.0.113.7")]
    [InlineData("2001:db8::7")]
    [InlineData("fd12:3456::1")]
    public void A_system_in_the_house_or_outside_is_reached(string address) => Assert.Null(new AddressRule([]).Refusal(IPAddress.Parse(address), literal: false));

    [Fact]
    public void This_machine_is_reached_where_the_setting_says_so_itself() => Assert.Null(new AddressRule([]).Refusal(IPAddress.Loopback, literal: true));

    [Theory]
    [InlineData("169.254.10.0/24", "169.254.10.7")]
    [InlineData("169.254.10.7", "::ffff:169.254.10.7")]
    [InlineData("127.0.0.0/8", "127.0.0.1")]
    [InlineData("fe80::/10", "fe80::1")]
    public void What_the_installation_allows_explicitly_is_reached(string allowed, string address) =>
        Assert.Null(new AddressRule([allowed]).Refusal(IPAddress.Parse(address), literal: false));

    [Fact]
    public void What_lies_beside_the_allowed_network_is_not() => Assert.NotNull(new AddressRule(["169.254.10.0/24"]).Refusal(IPAddress.Parse("169.254.169.254"), literal: false));
}
