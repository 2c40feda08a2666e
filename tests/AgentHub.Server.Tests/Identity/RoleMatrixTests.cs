using System.Net;
using System.Text;
using AgentHub.Server.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Who may call what: every endpoint the server has, asked by everybody. A new endpoint is in it by itself.</summary>
public sealed class RoleMatrixTests(ITestOutputHelper output)
{
    /// <summary>Whoever may call without a session; anything else without a policy is a hole.</summary>
    private static readonly string[] Open =
    [
        "/healthz", "/readyz", "/signin", "/signout", "/signed-out", "/favicon.ico", "/identity/development", // the door itself
        "/intake", "/sandbox", // signed by a source, not by a person
        "/app", "/openapi", // files of the shell and the description of the API, without anybody's data
    ];

    /// <summary>Made by MapStaticAssets for files that appear while it runs, in Development; the fallback policy guards it.</summary>
    private const string FilesInDevelopment = "/{**path:file}";

    private static readonly Dictionary<string, string[]> MayCall = new()
    {
        [Policies.Agent] = ["dana"],
        [Policies.Supervisor] = ["sam"],
        [Policies.Pages] = ["dana", "sam", "ada"],
        [Policies.Admin] = ["ada"],
        [Policies.Customers] = ["ada"],
        [Policies.Desk] = ["dana", "sam"],
        [Policies.SignedIn] = ["dana", "sam", "ada"],
    };

    [Fact]
    public async Task Every_endpoint_names_who_may_call_it()
    {
        await using var server = new AgentHubServer();

        var holes = Endpoints(server).Where(e => PolicyOf(e) is null && !IsAnonymous(e) && Path(e) != FilesInDevelopment).Select(Name);
        var unknown = Endpoints(server).Where(e => PolicyOf(e) is { } p && !MayCall.ContainsKey(p)).Select(e => $"{Name(e)}: {PolicyOf(e)}");
        var open = Endpoints(server).Where(e => IsAnonymous(e) && !Open.Any(o => Path(e) == o || Path(e).StartsWith(o + "/", StringComparison.Ordinal))).Select(Name);

        Assert.Empty(holes);
        Assert.Empty(unknown);
        Assert.Empty(open);
    }

    [Fact]
    public async Task Nobody_gets_past_a_door_that_is_not_theirs()
    {
        await using var server = new AgentHubServer();
        var wrong = new List<string>();
        var cells = 0;
        foreach (var person in new[] { null, "dana", "sam", "ada" })
        {
            using var client = person is null ? server.Anonymous() : await server.SignInAsAsync(person);
            if (person is null) client.DefaultRequestHeaders.Add("X-AgentHub", "1");
            foreach (var endpoint in Endpoints(server).Where(e => PolicyOf(e) is not null))
            {
                foreach (var method in Methods(endpoint))
                {
                    cells++;
                    if (await FaultAsync(client, person, endpoint, method) is { } fault) wrong.Add(fault);
                }
            }
        }
        output.WriteLine($"{cells} calls");

        Assert.Empty(wrong);
        Assert.True(cells > 0);
    }

    [Theory]
    [InlineData("GET", "/api/board", Policies.Supervisor)]
    [InlineData("GET", "/api/desk", Policies.Agent)]
    [InlineData("POST", "/api/interactions/{id}/accept", Policies.Agent)]
    [InlineData("POST", "/api/interactions/{id}/transfer", Policies.Agent)]
    [InlineData("POST", "/api/people/{id}/sign-out", Policies.Admin)]
    public async Task Agents_act_supervisors_watch_and_admins_run(string method, string path, string policy)
    {
        await using var server = new AgentHubServer();

        var found = Endpoints(server).Where(e => Path(e) == path && Methods(e).Contains(method)).Select(PolicyOf);

        Assert.All(found, p => Assert.Equal(policy, p));
    }

    private static async Task<string?> FaultAsync(HttpClient client, string? person, RouteEndpoint endpoint, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Filled(endpoint));
        if (method is not ("GET" or "HEAD")) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = answer.StatusCode is HttpStatusCode.Forbidden ? await answer.Content.ReadAsStringAsync() : "";
        var refused = answer.StatusCode == HttpStatusCode.Unauthorized ? "not signed in"
            : body.Contains("/problems/not-for-your-role", StringComparison.Ordinal) ? "not for their role" : "let in";
        var expected = person is null ? "not signed in" : MayCall[PolicyOf(endpoint)!].Contains(person) ? "let in" : "not for their role";
        return refused == expected ? null : $"{method} {Path(endpoint)} by {person ?? "nobody"}: {refused}, must be {expected} ({(int)answer.StatusCode})";
    }

    private static IEnumerable<RouteEndpoint> Endpoints(AgentHubServer server) =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string? PolicyOf(RouteEndpoint endpoint) =>
        IsAnonymous(endpoint) ? null : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is not null);

    private static bool IsAnonymous(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Name(RouteEndpoint endpoint) => $"{string.Join(",", Methods(endpoint))} {Path(endpoint)}";

    private static string Filled(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p =>
            p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x1"))));
}
