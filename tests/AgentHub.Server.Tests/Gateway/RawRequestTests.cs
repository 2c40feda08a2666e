namespace AgentHub.Server.Tests.Gateway;

/// <summary>Bytes as an attacker writes them: what is authorised is what is forwarded, or nothing is.</summary>
public sealed class RawRequestTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly EchoSystem _system = shared.Fresh().System;
    private readonly GatewayServer _gateway = shared.Gateway;

    [Theory]
    [InlineData("/systems/archive/api/../admin")]
    [InlineData("/systems/archive/api/%2e%2e/admin")]
    [InlineData("/systems/archive/api/%2E%2E/%2E%2E/admin")]
    [InlineData("/systems/archive/api/%252e%252e/admin")]
    [InlineData("/systems/archive/api%2f..%2fadmin")]
    [InlineData("/systems/archive/api/..%5cadmin")]
    [InlineData("/systems/archive/api/..\\admin")]
    [InlineData("/systems/archive/api/..;/admin")]
    [InlineData("/systems/archive/api//admin")]
    [InlineData("/systems/archive//api")]
    [InlineData("/systems/archive/api/%00")]
    [InlineData("/systems/archive/api/%0d%0aX-User:%20root")]
    [InlineData("/systems/archive/api/%c0%ae%c0%ae/admin")]
    [InlineData("/systems/archive/api/%ef%bc%8e%ef%bc%8e/admin")]
    [InlineData("/systems/archive/../archive/api")]
    [InlineData("/systems/x/../archive/api")]
    [InlineData("/api/../systems/archive/api")]
    [InlineData("/./systems/archive/api")]
    [InlineData("/systems/archive%2fapi")]
    [InlineData("/systems/archive%2e/api")]
    [InlineData("/systems/archive/api/%u002e%u002e/admin")]
    [InlineData("/systems/archive/api/%")]
    [InlineData("/SYSTEMS/archive/api")]
    [InlineData("/systems/archive/api#/../x")]
    [InlineData("http://127.0.0.1/systems/archive/api")]
    [InlineData("/systems/archive/api\0")]
    public async Task An_address_that_could_be_read_in_two_ways_reaches_no_system(string target)
    {
        var answer = await _gateway.SendRawAsync($"GET {target} HTTP/1.1");

        Assert.Matches("^HTTP/1.1 (400|403|404) ", answer);
        Assert.Empty(_system.All);
    }

    [Theory]
    [InlineData("Content-Length: 3\r\nTransfer-Encoding: chunked", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 30", "0\r\n\r\nGET /base/admin HTTP/1.1\r\n\r\n")]
    [InlineData("Content-Length: 3\r\nContent-Length: 4", "abcd")]
    [InlineData("Content-Length: 3, 3", "abc")]
    [InlineData("Content-Length: -1", "")]
    [InlineData("Content-Length: 0x3", "abc")]
    [InlineData("Transfer-Encoding: identity", "")]
    [InlineData("Transfer-Encoding: gzip, chunked", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked, chunked", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding: xchunked", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding : chunked", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding:\tchunked\r\nTransfer-Encoding: identity", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "zz\r\nabc\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "-1\r\nabc\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "ffffffffffffffff1\r\nabc\r\n0\r\n\r\n")]
    [InlineData("X-A: b\r\n folded", "")]
    [InlineData("X-A : b", "")]
    [InlineData("X-A: b\0c", "")]
    [InlineData("Host: other.example", "")]
    public async Task A_request_whose_end_two_programs_could_see_in_two_places_brings_the_system_nothing(string headers, string body)
    {
        var answer = await _gateway.SendRawAsync($"POST /systems/archive/api HTTP/1.1\r\n{headers}", body);

        Assert.Matches("^HTTP/1.1 (400|411|413|501) ", answer);
        Assert.DoesNotContain("HTTP/1.1 200", answer);
        Assert.Empty(_system.All);
    }

    [Fact]
    public async Task A_length_that_is_written_oddly_is_passed_on_as_the_number_that_was_read()
    {
        await _gateway.SendRawAsync("POST /systems/archive/api HTTP/1.1\r\nContent-Length: +3", "abc");

        Assert.All(_system.All, r => Assert.Equal(("3", 3), (r["Content-Length"], r.Body.Length)));
    }

    [Theory]
    [InlineData("get")]
    [InlineData("GeT")]
    [InlineData("G,ET")]
    public async Task A_method_that_is_only_like_one_of_ours_is_none(string method)
    {
        var answer = await _gateway.SendRawAsync($"{method} /systems/archive/api HTTP/1.1");

        Assert.Matches("^HTTP/1.1 (400|405) ", answer);
        Assert.Empty(_system.All);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task A_question_has_no_body(string method)
    {
        var answer = await _gateway.SendRawAsync($"{method} /systems/archive/api HTTP/1.1\r\nContent-Length: 3", "abc");

        Assert.StartsWith("HTTP/1.1 400", answer);
        Assert.Empty(_system.All);
    }

    [Theory]
    [InlineData("h2c")]
    [InlineData("SPDY/3.1")]
    [InlineData("websocket")]
    [InlineData("TLS/1.0")]
    public async Task A_connection_is_not_turned_into_another_kind_unless_configured(string protocol)
    {
        var answer = await _gateway.SendRawAsync($"GET /systems/archive/api HTTP/1.1\r\nUpgrade: {protocol}\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13");

        Assert.DoesNotContain("HTTP/1.1 101", answer);
        Assert.All(_system.All, r => Assert.Equal((null, null), (r["Upgrade"], r["Sec-WebSocket-Key"])));
    }

    [Fact]
    public async Task A_header_that_is_not_ASCII_is_refused_rather_than_changed()
    {
        var answer = await _gateway.SendRawAsync("GET /systems/archive/api HTTP/1.1\r\nIf-Match: \"\u00c3\u00a9\"");

        Assert.StartsWith("HTTP/1.1 400", answer);
        Assert.Empty(_system.All);
    }
}
