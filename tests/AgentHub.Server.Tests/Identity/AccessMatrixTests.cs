using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Server.Identity;
using AgentHub.Server.Identity.Oidc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Every role with every set of up to two scopes, and with all, at every endpoint and the hub, by bearer token. A new endpoint is in it by itself.</summary>
public sealed class AccessMatrixTests(ITestOutputHelper output)
{
    private static readonly string[] Scopes = ["agenthub.read", "agenthub.act", "agenthub.supervise", "agenthub.admin", "agenthub.customers", "agenthub.customers.change"];

    private static readonly string[] Callers = ["", "agent", "supervisor", "admin", "agent supervisor", "agent admin", "service"];

    private enum Verdict { In, Role, Scope }

    [Fact]
    public async Task Role_and_scope_together_open_an_endpoint_and_neither_alone()
    {
        var provider = new FakeProvider();
        await using var server = new AgentHubServer(development: false).With("AgentHub:Identity:Oidc:Audience", Tokens.Audience)
            .With(s => s.AddHttpClient(Provider.BackChannel).ConfigurePrimaryHttpMessageHandler(() => provider));
        using var client = server.Anonymous();
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => PolicyOf(e) is not null).ToArray();
        var wrong = new List<string>();
        var verdicts = new Dictionary<Verdict, int>();

        foreach (var caller in Callers)
        {
            for (var set = 0; set < 1 << Scopes.Length; set++)
            {
                var scopes = Scopes.Where((_, i) => (set & (1 << i)) != 0).ToArray();
                if (scopes.Length > 2 && scopes.Length < Scopes.Length) continue;
                var tokens = new Tokens(provider.Key);
                var token = caller == "service" ? tokens.Service("wallboard", string.Join(' ', scopes)) : tokens.Person("x1", caller, string.Join(' ', scopes));
                foreach (var endpoint in endpoints)
                {
                    foreach (var method in Methods(endpoint))
                    {
                        var expected = Expected(endpoint, method, caller, scopes);
                        var (found, status) = await AskAsync(client, endpoint, method, token);
                        verdicts[expected] = verdicts.GetValueOrDefault(expected) + 1;
                        if (found != expected) wrong.Add($"{method} {Path(endpoint)} by {(caller.Length > 0 ? caller : "nobody's role")} with {string.Join(' ', scopes)}: {found} ({status}), must be {expected}");
                    }
                }
            }
        }
        output.WriteLine(string.Join(", ", verdicts.Select(v => $"{v.Key}: {v.Value}")));

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(40))}");
        Assert.Contains(endpoints, IsHub);
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.True(verdicts.GetValueOrDefault(v) > 50, $"{v}: {verdicts.GetValueOrDefault(v)}"));
    }

    /// <summary>The documented table, written down a second time.</summary>
    private static Verdict Expected(RouteEndpoint endpoint, string method, string caller, string[] scopes)
    {
        var reads = method is "GET" or "HEAD";
        var roles = caller == "service"
            ? [.. scopes.Select(s => s switch { "agenthub.supervise" => "supervisor", "agenthub.admin" => "admin", _ => "" }).Where(r => r.Length > 0)]
            : Tokens.Words(caller);
        if (PolicyOf(endpoint) == Policies.SignedIn && caller == "service" && scopes.Length > 0) return Verdict.In;
        if (PolicyOf(endpoint) == Policies.Customers)
            return caller != "service" && !roles.Contains("admin") ? Verdict.Role : scopes.Contains(reads ? "agenthub.customers" : "agenthub.customers.change") ? Verdict.In : Verdict.Scope;
        string[] wanted = PolicyOf(endpoint) switch
        {
            Policies.Agent => ["agent"],
            Policies.Supervisor => ["supervisor"],
            Policies.Admin => ["admin"],
            Policies.Pages => ["agent", "supervisor", "admin"],
            Policies.Desk => ["agent", "supervisor"],
            _ => ["agent", "supervisor", "admin"],
        };
        var fitting = roles.Intersect(wanted).ToArray();
        if (fitting.Length == 0) return Verdict.Role;
        if (IsHub(endpoint) && fitting.Contains("agent") && !scopes.Contains("agenthub.act")) return Verdict.Scope;
        return fitting.Any(r => scopes.Contains(r switch { "supervisor" => "agenthub.supervise", "admin" => "agenthub.admin", _ => reads && !IsHub(endpoint) ? "agenthub.read" : "agenthub.act" }))
            ? Verdict.In
            : Verdict.Scope;
    }

    private static async Task<(Verdict? Verdict, int Status)> AskAsync(HttpClient client, RouteEndpoint endpoint, string method, string token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Filled(endpoint)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (method is not ("GET" or "HEAD")) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) return (null, 401);
        if (answer.StatusCode != HttpStatusCode.Forbidden) return (Verdict.In, (int)answer.StatusCode);
        var problem = method == "HEAD" ? null : (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"];
        return (problem switch { "/problems/scope-missing" => Verdict.Scope, "/problems/not-for-your-role" => Verdict.Role, _ => Verdict.In }, 403);
    }

    private static bool IsHub(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HubMetadata>() is not null;

    private static string? PolicyOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        ? null
        : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is not null);

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Filled(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p =>
            p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "y1"))));
}
