using AgentHub.Abstractions;
using AgentHub.Adapters.NetworkStatus;

namespace AgentHub.Adapters.Tests.NetworkStatus;

public sealed class NetworkStatusAdapterTests
{
    private static Task<Answer<IReadOnlyList<ServiceIncident>>> ReadAsync(CannedServer server, ServiceScope scope)
    {
        var settings = new AdapterSettings { SystemId = "network", BaseUrl = server.Client.BaseAddress!, Values = new Dictionary<string, string> { ["Key"] = "k" } };
        return new NetworkStatusAdapterFactory().Create(settings, server.Client).As<IListServiceIncidents>()!.ListServiceIncidentsAsync(scope, PageRequest.First, CancellationToken.None);
    }

    private static string Row(string id, string state, string started = "2026-11-12T08:00:00Z", string area = "CV1 1") =>
        $$"""{"id":"{{id}}","title":"No supply","state":"{{state}}","service":"electricity","area":"{{area}}","startedAt":"{{started}}","expectedAt":null,"say":"Back soon."}""";

    private static string Page(params string[] rows) => $$"""{"incidents":[{{string.Join(',', rows)}}]}""";

    [Fact]
    public async Task What_is_under_way_comes_before_what_is_planned_and_that_before_what_is_over()
    {
        var answer = await ReadAsync(new CannedServer("https://net.example").Answers(Page(Row("over", "closed"), Row("later", "planned"), Row("old", "open", "2026-11-11T08:00:00Z"), Row("new", "cause-known"))), new() { Customer = new("77") });

        Assert.Equal(["new", "old", "later", "over"], answer.Value!.Select(i => i.Number));
        Assert.Equal((IncidentStatus.Identified, "cause-known", "Back soon."), (answer.Value![0].Status.Value, answer.Value[0].Status.Raw, answer.Value[0].Message));
    }

    [Fact]
    public async Task A_postcode_alone_is_asked_for_and_what_lies_elsewhere_is_left_out()
    {
        var server = new CannedServer("https://net.example").Answers(Page(Row("here", "open"), Row("elsewhere", "open", area: "CV3")));

        var answer = await ReadAsync(server, new() { Postcode = "CV1 1AA" });

        Assert.Equal(("here", 1), (Assert.Single(answer.Value!).Number, answer.Dropped));
        Assert.Equal("?postcode=CV1%201AA", server.Requests[0].Uri.Query);
    }

    [Fact]
    public async Task Without_a_place_nothing_is_asked()
    {
        var server = new CannedServer("https://net.example");

        Assert.Equal(Outcome.NotFound, (await ReadAsync(server, new())).Outcome);
        Assert.Empty(server.Requests);
    }
}
