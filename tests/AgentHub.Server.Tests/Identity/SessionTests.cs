using AgentHub.Core.Identity;
using AgentHub.Server.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Identity;

public sealed class SessionTests
{
    [Fact]
    public async Task A_program_without_a_session_gets_a_problem_document_and_no_redirect()
    {
        await using var server = new AgentHubServer();
        using var nobody = server.Anonymous();

        using var answer = await nobody.GetAsync("/api/anything");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/problems/not-signed-in", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_people_of_the_demo_are_known_before_they_sign_in()
    {
        await using var server = new AgentHubServer();

        var people = server.Services.GetRequiredService<IPeople>();

        Assert.Equal(["Ada Quist", "Dana Whitfield", "Ravi Menon", "Sam Cole"], people.All.Select(p => p.Name));
    }

    [Fact]
    public async Task Somebody_signed_in_is_past_the_door()
    {
        await using var server = new AgentHubServer();
        using var dana = await server.SignInAsAsync("dana");

        using var answer = await dana.GetAsync("/api/anything");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_server_and_one_that_was_ended_stays_ended()
    {
        using var folder = new TemporaryFolder();
        var ledger = $"Data Source={folder.File("ledger.db")}";
        string dana, ravi;
        await using (var before = new AgentHubServer(development: false).With("ConnectionStrings:Ledger", ledger))
        {
            dana = await before.CookieOfAsync("dana");
            ravi = await before.CookieOfAsync("ravi");
            using var leaving = before.Anonymous();
            leaving.DefaultRequestHeaders.Add("Cookie", ravi);
            using var left = await leaving.PostAsync("/signout", null);
        }

        await using var after = new AgentHubServer(development: false).With("ConnectionStrings:Ledger", ledger);

        Assert.Equal(System.Net.HttpStatusCode.OK, await MeAsync(after, dana));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await MeAsync(after, ravi));
        Assert.Equal("Dana Whitfield", Assert.Single(after.Services.GetRequiredService<IPeople>().All).Name);
    }

    private static async Task<System.Net.HttpStatusCode> MeAsync(AgentHubServer server, string cookie)
    {
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await client.GetAsync("/api/me");
        return answer.StatusCode;
    }
}
