using AgentHub.RealSystems.Tests.Running;

namespace AgentHub.RealSystems.Tests.RequestTracker;

/// <summary>One Request Tracker for all its tests, which run one after the other.</summary>
public sealed class RequestTrackerFixture : IAsyncLifetime
{
    private RequestTrackerProcess? _server;

    internal RequestTrackerProcess Server => _server
        ?? throw new InvalidOperationException($"Request Tracker is not installed here, missing: {RequestTrackerProcess.Missing()}. ./test installs it.");

    public async Task InitializeAsync()
    {
        if (RequestTrackerProcess.Missing().Length == 0) _server = await RequestTrackerProcess.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}

/// <summary>Gathers the tests of Request Tracker.</summary>
[CollectionDefinition(Name)]
public sealed class RequestTrackerTests : ICollectionFixture<RequestTrackerFixture>
{
    public const string Name = "Request Tracker";
}
