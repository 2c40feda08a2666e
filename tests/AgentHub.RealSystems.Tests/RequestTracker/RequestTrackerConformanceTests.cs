using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.RequestTracker;
using AgentHub.Adapters.Tests;
using AgentHub.RealSystems.Tests.Running;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.RequestTracker;

/// <summary>What every adapter must do, against Request Tracker itself; what it never does by itself comes from a server that misbehaves.</summary>
[Collection(RequestTrackerTests.Name)]
public sealed class RequestTrackerConformanceTests(RequestTrackerFixture rt) : RealSystemConformance
{
    private AdapterSample? _sample;

    protected override AdapterSample Sample => _sample!;

    public override async Task InitializeAsync() => _sample = new()
    {
        Customer = await UserAsync("m.okafor@example.com"),
        Other = await UserAsync("paul.h@example.com"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = await UserAsync("office@weircourt.example"),
        ProlificTickets = 120,
        Bare = await UserAsync("priya.h@example.com"),
        TicketForNotes = "5512",
        TicketOfOther = "5498",
        Secrets = [rt.Server.Token, "Okafor", "request-tracker5", ".pm", "wrong"],
    };

    protected override Uri Address => rt.Server.Address;

    protected override IAdapterFactory Factory { get; } = new RequestTrackerAdapterFactory();

    protected override AdapterSettings Settings(Uri address, bool areGood) => new()
    {
        SystemId = "tickets",
        BaseUrl = address,
        Values = new Dictionary<string, string> { ["Token"] = areGood ? rt.Server.Token : "1-2-wrong", ["NumberPrefix"] = "T-" },
    };

    protected override async Task<int?> NotesAsync()
    {
        var history = await rt.Server.ReadAsync("ticket/5512/history?fields=Type&per_page=100");
        return history["items"]!.AsArray().Count(t => (string?)t!["Type"] == "Comment");
    }

    private async Task<CustomerRef> UserAsync(string email) => new((await rt.Server.ReadAsync($"user/{email}"))["id"]!.ToString());

    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/users", StringComparison.Ordinal))
            request.Content = JsonContent.Create(new JsonArray(new JsonObject { ["field"] = "Nonsense", ["value"] = "x" }));
        else QueryEdit.Set(request, "query", "id > 0");
        return Task.CompletedTask;
    }

    protected override Task AskForSmallPagesAsync(HttpRequestMessage request)
    {
        QueryEdit.Set(request, "per_page", "30");
        return Task.CompletedTask;
    }
}
