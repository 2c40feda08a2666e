using System.Diagnostics;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Sandbox;
using AgentHub.Server.Adapters.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters.Hosts;

/// <summary>The whole server with three systems of the demo, answered by the stand-ins, and a parcel depot whose adapter runs in a real process of its own. Dispose it.</summary>
internal sealed class HostedDepot : IAsyncDisposable
{
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private WebApplication _sandbox = null!;

    public AgentHubServer Server { get; } = new();

    public IConnectedSystem Depot => Server.Services.GetRequiredService<ISystems>().All.Single(s => s.Id == "depot");

    public SupervisedHost Host => Server.Services.GetRequiredService<AdapterHosts>().Find("depot")!;

    /// <summary>Whether it was reached and has not failed since. That it was slow, as a process is that just starts, is no failure.</summary>
    public bool IsUp => Depot.State.Condition is SystemCondition.Ok or SystemCondition.Slow or SystemCondition.Asking && Depot.State.LastOk is not null;

    /// <summary>Starts it and waits until the depot has been reached.</summary>
    public static async Task<HostedDepot> StartAsync(Action<AgentHubServer>? settings = null)
    {
        var depot = new HostedDepot();
        depot._sandbox = SandboxHost.Build(new SandboxOptions { Url = new("http://127.0.0.1:0"), Hub = new("http://127.0.0.1:1"), Secret = "a-secret-for-the-tests-of-the-adapters-only", Customers = 0 });
        await depot._sandbox.StartAsync();
        foreach (var (id, path) in new[] { ("crm", "hubspot"), ("erp", "business-central"), ("tickets", "zendesk") })
            depot.Server.With($"AgentHub:Adapters:Systems:{id}:BaseUrl", $"{depot._sandbox.Urls.Single()}/{path}");
        foreach (var id in new[] { "amr-2014", "carrier", "network" }) depot.Server.With($"AgentHub:Adapters:Systems:{id}:Enabled", "false");
        depot.Server.With("AgentHub:Adapters:Systems:depot:Title", "Parcel depot").With("AgentHub:Adapters:Systems:depot:BaseUrl", "https://depot.example.com")
            .With("AgentHub:Adapters:Systems:depot:Host:Assembly", "sample-adapter/AgentHub.SampleAdapter.dll")
            .With("AgentHub:Adapters:Systems:depot:Values:Folder", Path.GetDirectoryName(depot._folder.File("x")));
        settings?.Invoke(depot.Server);
        _ = depot.Server.Server;
        await UntilAsync(() => depot.IsUp && depot.Depot.Adapter.As<IListDeliveries>() is not null);
        return depot;
    }

    /// <summary>From now on the depot takes questions and does not answer them.</summary>
    public void Close() => File.WriteAllText(_folder.File("closed"), "");

    /// <summary>It answers again, those who wait too.</summary>
    public void Open() => File.Delete(_folder.File("closed"));

    /// <summary>Waits until a question stands before the closed door.</summary>
    public Task AskedAsync() => UntilAsync(() => File.Exists(_folder.File("asked")));

    /// <summary>Ends the process of the adapter as an operating system does; returns its id.</summary>
    public int Kill()
    {
        var id = Host.ProcessId ?? throw new InvalidOperationException("It does not run.");
        using var process = Process.GetProcessById(id);
        process.Kill();
        return id;
    }

    /// <summary>Asks the depot something that makes its adapter misbehave.</summary>
    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchAsync(string text) => Depot.AskAsync(Capability.Knowledge,
        t => Depot.Adapter.As<ISearchKnowledge>()!.SearchKnowledgeAsync(text, PageRequest.First, t), CancellationToken.None).WaitAsync(Soon);

    /// <summary>Waits for what comes by itself.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Soon);
        while (!isSo()) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _sandbox.StopAsync();
        await _sandbox.DisposeAsync();
        _folder.Dispose();
    }
}
