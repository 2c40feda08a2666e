using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Http;

/// <summary>Holds docs/contracts.md and the server's endpoints to each other.</summary>
public sealed partial class ContractsPageTests
{
    private const string OfAnInteraction = "/api/interactions/{id}/";
    private static readonly string[] Described = ["/api/", "/intake/", "/sandbox/"];

    [Fact]
    public async Task Every_endpoint_stands_on_the_page()
    {
        await using var server = new AgentHubServer();
        var page = Page();

        var missing = Paths(server).Where(p => Described.Any(d => p.StartsWith(d, StringComparison.Ordinal)) && !Names(page, p));

        Assert.Equal("", string.Join('\n', missing));
    }

    [Fact]
    public async Task Every_endpoint_on_the_page_exists()
    {
        await using var server = new AgentHubServer();
        var known = Paths(server).ToHashSet();

        var missing = Endpoint().Matches(WithoutSandboxProcess(Page())).Select(m => AnyParameter().Replace(m.Groups[1].Value, "{}")).Where(p => !known.Contains(p));

        Assert.Equal("", string.Join('\n', missing.Distinct()));
    }

    private static bool Names(string page, string path) =>
        page.Contains(path, StringComparison.Ordinal)
        || (path.StartsWith(AnyParameter().Replace(OfAnInteraction, "{}"), StringComparison.Ordinal) && page.Contains($"`{path[(path.LastIndexOf('/') + 1)..]}`", StringComparison.Ordinal));

    private static IEnumerable<string> Paths(AgentHubServer server) => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(e => AnyParameter().Replace("/" + e.RoutePattern.RawText!.TrimStart('/'), "{}")).Distinct();

    private static string Page() => AnyParameter().Replace(File.ReadAllText(Path.Combine(Root(), "docs/contracts.md")), "{}");

    /// <summary>Section 5 is about another process too.</summary>
    private static string WithoutSandboxProcess(string page) => page[..page.IndexOf("\n## 5.", StringComparison.Ordinal)];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex(@"\{[^}/\s]*\}")]
    private static partial Regex AnyParameter();

    [GeneratedRegex(@"`(?:GET|POST|PUT|DELETE) (/(?:api|intake)/[^`\s…]*[^`\s/…])`")]
    private static partial Regex Endpoint();
}
