using AgentHub.Server.Gateway.Paths;

namespace AgentHub.Server.Tests.Gateway.Paths;

public sealed class PathCheckTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/v2/tickets/5512.json")]
    [InlineData("/api/")]
    [InlineData("/companies(6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01)/customers")]
    [InlineData("/people/maria@calder.example")]
    [InlineData("/people/maria%40calder.example")]
    [InlineData("/names/M%C3%BCller%20%26%20S%C3%B6hne")]
    [InlineData("/names/%E6%9D%8E%E5%B0%8F%E9%BE%99")]
    [InlineData("/a;v=1/b;c")]
    [InlineData("/.well-known/x")]
    [InlineData("/a.b/..c/d..")]
    [InlineData("/...")]
    [InlineData("/a:b/$value/x'y/(z)!*~_")]
    public void A_path_that_can_be_read_in_one_way_passes(string path) => Assert.Null(PathCheck.Fault(path));

    [Theory]
    [InlineData("/api/../admin")]
    [InlineData("/api/..")]
    [InlineData("/../api")]
    [InlineData("/./api")]
    [InlineData("/api/.")]
    [InlineData("/api/..;/admin")]
    [InlineData("/api/..;a=b/admin")]
    [InlineData("/api/.;/admin")]
    [InlineData("/api/%2e%2e/admin")]
    [InlineData("/api/%2E%2e/admin")]
    [InlineData("/api/.%2e/admin")]
    [InlineData("/api/%2e./admin")]
    [InlineData("/api/%2e/admin")]
    [InlineData("/api/%252e%252e/admin")]
    [InlineData("/api/%25252e/admin")]
    [InlineData("/api%2fadmin")]
    [InlineData("/api%2Fadmin")]
    [InlineData("/api/..%2fadmin")]
    [InlineData("/api%252fadmin")]
    [InlineData("/api\\admin")]
    [InlineData("/api/..\\admin")]
    [InlineData("/api%5cadmin")]
    [InlineData("/api%5C..%5Cadmin")]
    [InlineData("/api%255cadmin")]
    [InlineData("//api")]
    [InlineData("/api//admin")]
    [InlineData("/;/api")]
    [InlineData("/api/;x/admin")]
    [InlineData("/api/%00")]
    [InlineData("/api/a%00.json")]
    [InlineData("/api/%0d%0aX-User:%20root")]
    [InlineData("/api/%0a")]
    [InlineData("/api/%09")]
    [InlineData("/api/%7f")]
    [InlineData("/api/%c2%85")]
    [InlineData("/api/%")]
    [InlineData("/api/%2")]
    [InlineData("/api/%zz")]
    [InlineData("/api/%u002e%u002e/admin")]
    [InlineData("/api/%c0%af")]
    [InlineData("/api/%c0%ae%c0%ae/admin")]
    [InlineData("/api/%e0%80%af")]
    [InlineData("/api/%f0%80%80%af")]
    [InlineData("/api/%ff")]
    [InlineData("/api/%ed%a0%80")]
    [InlineData("/api/%ef%bc%8fadmin")]
    [InlineData("/api/%ef%bc%8e%ef%bc%8e/admin")]
    [InlineData("/api/%e2%80%a5/admin")]
    [InlineData("/api/%e2%80%a4%e2%80%a4/admin")]
    [InlineData("/api/%ef%bc%bcadmin")]
    [InlineData("/api/a b")]
    [InlineData("/api/\"x\"")]
    [InlineData("/api/<x>")]
    [InlineData("/api/{x}")]
    [InlineData("/api/a|b")]
    [InlineData("/api/a^b")]
    [InlineData("/api/a`b")]
    [InlineData("/api/a#b")]
    [InlineData("/api/\u0000")]
    [InlineData("/api/é")]
    public void A_path_that_two_programs_may_read_in_two_ways_does_not(string path) => Assert.NotNull(PathCheck.Fault(path));

    [Theory]
    [InlineData("/systems/erp/api?x=1", "erp", "/api", "?x=1")]
    [InlineData("/systems/erp", "erp", "/", "")]
    [InlineData("/systems/erp?x", "erp", "/", "?x")]
    [InlineData("/systems/erp/", "erp", "/", "")]
    [InlineData("/systems//api", "", "/api", "")]
    [InlineData("/systems/erp%2f/api", "erp%2f", "/api", "")]
    [InlineData("/systems/erp/api?a?b", "erp", "/api", "?a?b")]
    public void A_target_is_taken_apart_as_it_was_written(string raw, string system, string path, string query)
    {
        Assert.True(RequestTarget.TryRead(raw, out var target));

        Assert.Equal((system, path, query), (target.System.ToString(), target.Path.ToString(), target.Query.ToString()));
    }

    [Theory]
    [InlineData("/api/../systems/erp/api")]
    [InlineData("/Systems/erp/api")]
    [InlineData("/%73ystems/erp/api")]
    [InlineData("http://127.0.0.1/systems/erp/api")]
    [InlineData("*")]
    public void A_target_that_only_becomes_one_of_ours_by_being_read_is_none(string raw) => Assert.False(RequestTarget.TryRead(raw, out _));

    [Theory]
    [InlineData("?a=b c")]
    [InlineData("?a=\u0001")]
    [InlineData("?a=é")]
    [InlineData("?a#b")]
    public void A_query_with_a_character_that_must_be_escaped_does_not_pass(string query)
    {
        Assert.True(RequestTarget.TryRead("/systems/erp/api" + query, out var target));

        Assert.NotNull(target.Fault());
    }
}
