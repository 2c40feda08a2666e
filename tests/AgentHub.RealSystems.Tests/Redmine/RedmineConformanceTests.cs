using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Redmine;
using AgentHub.Adapters.Tests;
using AgentHub.RealSystems.Tests.Running;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.Redmine;

/// <summary>What every adapter must do, against Redmine itself; what it never does by itself comes from a server that misbehaves.</summary>
[Collection(RedmineTests.Name)]
public sealed class RedmineConformanceTests(RedmineFixture redmine) : RealSystemConformance
{
    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730118420"),
        Other = new("7730129107"),
        Nobody = new("9999999999"),
        AnybodyIsACustomer = true,
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com")],
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com")],
        Prolific = new("7730100001"),
        ProlificTickets = 120,
        Bare = new("7730118544"),
        TicketForNotes = "5512",
        TicketOfOther = "5498",
        Secrets = ["wrong-key", "Okafor", "usr/share", ".rb"],
    };

    protected override Uri Address => redmine.Address;

    protected override IAdapterFactory Factory { get; } = new RedmineAdapterFactory();

    protected override AdapterSettings Settings(Uri address, bool areGood) =>
        new() { SystemId = "tickets", BaseUrl = address, Values = redmine.Settings(areGood ? redmine.Key : "wrong-key") };

    protected override async Task<int?> NotesAsync()
    {
        var issue = await redmine.ReadAsync("issues/5512.json?include=journals");
        return issue["issue"]!["journals"]!.AsArray().Count(j => ((string?)j!["notes"])?.Length > 0);
    }

    /// <summary>As if no condition were known to it; those on the state are its own.</summary>
    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/issues.json", StringComparison.Ordinal)) return Task.CompletedTask;
        var settings = redmine.Settings(redmine.Key);
        foreach (var name in new[] { $"cf_{settings["EmailField"]}", $"cf_{settings["NumberField"]}", "issue_id", "description" }) QueryEdit.Remove(request, name);
        return Task.CompletedTask;
    }

    /// <summary>Lists answer with 20 rows, however few or many were asked for.</summary>
    protected override Task AskForSmallPagesAsync(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/issues.json", StringComparison.Ordinal)) QueryEdit.Set(request, "limit", "20");
        return Task.CompletedTask;
    }
}
