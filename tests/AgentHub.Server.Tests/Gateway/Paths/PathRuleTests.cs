using AgentHub.Server.Gateway.Paths;

namespace AgentHub.Server.Tests.Gateway.Paths;

public sealed class PathRuleTests
{
    [Theory]
    [InlineData("/api/v2/tickets", true)]
    [InlineData("/api/v2/tickets/", true)]
    [InlineData("/api/v2/tickets/5512", true)]
    [InlineData("/users/7", true)]
    [InlineData("/api/v2/tickets.json", false)]
    [InlineData("/api/v2/ticketsecrets", false)]
    [InlineData("/api/v2", false)]
    [InlineData("/API/v2/tickets", false)]
    [InlineData("/api/v2/%74ickets", false)]
    [InlineData("/x/api/v2/tickets", false)]
    [InlineData("/", false)]
    public void A_beginning_lets_itself_through_and_what_lies_below_it(string path, bool passes) =>
        Assert.Equal(passes, new PathRule(["/api/v2/tickets", "/users/"]).Allows(path));

    [Fact]
    public void A_slash_lets_everything_through() => Assert.True(new PathRule(["/"]).Allows("/anything/at/all"));
}
