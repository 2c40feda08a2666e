using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static AgentHub.Server.Tests.Capabilities.CapabilityServer;

namespace AgentHub.Server.Tests.Capabilities;

/// <summary>Plays what docs/concepts/capabilities.md shows, and holds its tables to the endpoints.</summary>
public sealed partial class CapabilitiesPageTests
{
    [Fact]
    public async Task Every_command_of_the_page_does_what_it_says()
    {
        await using var server = new CapabilityServer();
        for (var number = 1; number <= 7; number++) server.Service.Held.Add(Payment(number));
        using var portal = await server.PortalAsync();
        var played = 0;

        foreach (Match command in Command().Matches(Page()))
        {
            played++;
            var address = command.Groups["address"].Value;
            if (!command.Groups["body"].Success)
            {
                Assert.NotNull(await ReadAsync(portal, address));
                continue;
            }
            var answer = await PostAsync(portal, address, command.Groups["key"].Value, command.Groups["body"].Value);
            Assert.True(answer.Status == 200, $"{address}: {answer.Status} {answer.Body.ToJsonString()}");
            Assert.Equal("found", (string?)answer.Body["outcome"]);
        }

        Assert.True(played >= 5, $"{played} commands");
    }

    [Fact]
    public async Task The_page_names_every_endpoint_and_no_other()
    {
        await using var server = new CapabilityServer();
        var endpoints = server.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Method: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0], Path: "/" + e.RoutePattern.RawText!.Trim('/')))
            .Where(e => e.Path.StartsWith("/api/capabilities", StringComparison.Ordinal)).Select(e => $"{e.Method} {e.Path}").Distinct().Order(StringComparer.Ordinal);

        var named = Endpoint().Matches(Page()).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(endpoints, named);
    }

    private static string Page([CallerFilePath] string here = "") => File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/concepts/capabilities.md")));

    // curl …  '$HUB/api/…'  or  curl … -H "Idempotency-Key: k" … -d '{…}' '$HUB/api/…'
    [GeneratedRegex("""
        curl -H "\$AUTH"(?: -H 'Idempotency-Key: (?<key>[^']+)' -d '(?<body>[^']+)')? "\$HUB(?<address>/api/[^"]+)"
        """)]
    private static partial Regex Command();

    [GeneratedRegex("`((?:GET|POST) /api/capabilities[^` ?]*)")]
    private static partial Regex Endpoint();
}
