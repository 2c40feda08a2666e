using System.Net;
using AgentHub.Server.Gateway.Paths;

namespace AgentHub.Server.Tests.Gateway.Paths;

public sealed class LocationRuleTests
{
    [Theory]
    [InlineData("/base/api/tickets/7", "/systems/archive/api/tickets/7")]
    [InlineData("7?full=1", "/systems/archive/api/7?full=1")]
    [InlineData("https://archive.example/base/api/x#part", "/systems/archive/api/x")]
    [InlineData("https://ARCHIVE.example/base/api/x", "/systems/archive/api/x")]
    public void What_lies_in_the_same_system_is_rewritten_to_our_address(string location, string expected) => Assert.Equal(expected, Rewritten(location));

    [Theory]
    [InlineData("https://evil.example/base/api/x")]
    [InlineData("//evil.example/base/api")]
    [InlineData("https://archive.example.evil.example/base/api")]
    [InlineData("https://archive.example@evil.example/base/api")]
    [InlineData("https://user@archive.example/base/api")]
    [InlineData("http://archive.example/base/api")]
    [InlineData("https://archive.example:8443/base/api")]
    [InlineData("https://archive.example/basement/api")]
    [InlineData("https://archive.example/other/api")]
    [InlineData("/base/admin")]
    [InlineData("/base/api/../admin")]
    [InlineData("/base/api/%2e%2e%2fadmin")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/base/apix")]
    [InlineData("https://archive.example/baseapi")]
    public void Anything_else_is_dropped(string location) => Assert.Null(Rewritten(location));

    private static string? Rewritten(string location)
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.Found) { RequestMessage = new(HttpMethod.Get, "https://archive.example/base/api/start") };
        answer.Headers.TryAddWithoutValidation("Location", location);
        return LocationRule.Rewrite(answer, Sample.System());
    }
}
