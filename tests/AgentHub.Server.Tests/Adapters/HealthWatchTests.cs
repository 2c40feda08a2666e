using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Adapters.Standing;
using AgentHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Adapters;

public sealed class HealthWatchTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_system_unreachable_at_start_is_named_and_looked_at_again_until_it_answers()
    {
        var time = new ManualTime();
        var adapter = new SwitchedAdapter();
        var log = new ListLogger();
        using var systems = new ConnectedSystems(
            new AdaptersOptions { Systems = { ["erp"] = new() { Product = "Switched", BaseUrl = "https://erp.example.com" } } },
            [adapter], time, log);
        using var watch = new HealthWatch(systems, new AdaptersOptions(), time, new StartedHost(), NullLogger<HealthWatch>.Instance);

        await watch.StartAsync(CancellationToken.None);
        await adapter.AskedTimes(1).WaitAsync(Soon);
        await WhenAsync(systems, SystemCondition.Failed);
        foreach (var (times, pause) in new[] { (2, 1), (3, 2), (4, 4), (5, 8), (6, 16), (7, 30), (8, 30) })
        {
            // In this order: what is waiting before it has said so is the question itself, for its time limit.
            await WhenRetryAsync(systems, time.GetUtcNow() + TimeSpan.FromSeconds(pause));
            await time.WhenWaitingAsync(1).WaitAsync(Soon);
            if (times == 8) adapter.IsUp = true;
            time.Advance(TimeSpan.FromSeconds(pause));
            await adapter.AskedTimes(times).WaitAsync(Soon);
        }
        await WhenAsync(systems, SystemCondition.Ok);
        await watch.StopAsync(CancellationToken.None);

        Assert.Contains("System erp cannot be reached; others are not affected, and it is looked at again by itself", log.Lines);
        Assert.Contains(log.Lines, l => l.StartsWith("System erp answers again after 91", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_system_that_asks_to_be_left_alone_is_looked_at_when_that_time_is_over()
    {
        var time = new ManualTime();
        var adapter = new SwitchedAdapter { Failure = Answer.Refused<SystemHealth>("asks to be left alone for 40 s", TimeSpan.FromSeconds(40)) };
        using var systems = new ConnectedSystems(
            new AdaptersOptions { Systems = { ["erp"] = new() { Product = "Switched", BaseUrl = "https://erp.example.com" } } },
            [adapter], time, NullLogger<ConnectedSystems>.Instance);
        using var watch = new HealthWatch(systems, new AdaptersOptions(), time, new StartedHost(), NullLogger<HealthWatch>.Instance);

        await watch.StartAsync(CancellationToken.None);
        await adapter.AskedTimes(1).WaitAsync(Soon);
        await WhenRetryAsync(systems, time.GetUtcNow() + TimeSpan.FromSeconds(40));
        await time.WhenWaitingAsync(1).WaitAsync(Soon);
        adapter.IsUp = true;
        time.Advance(TimeSpan.FromSeconds(40));

        await WhenAsync(systems, SystemCondition.Ok);
        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_system_added_while_the_server_runs_is_looked_at_and_one_removed_no_more()
    {
        var time = new ManualTime();
        var adapter = new SwitchedAdapter();
        using var systems = new ConnectedSystems(new AdaptersOptions(), [], time, NullLogger<ConnectedSystems>.Instance);
        using var watch = new HealthWatch(systems, new AdaptersOptions(), time, new StartedHost(), NullLogger<HealthWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);

        systems.Replace([systems.Connect("visits", new(), new AdaptersOptions().Limits, adapter, new HttpClient(), time.GetUtcNow(), PluggedIn.Yaml)]);
        await adapter.AskedTimes(1).WaitAsync(Soon);
        await WhenRetryAsync(systems, time.GetUtcNow() + TimeSpan.FromSeconds(1));
        await time.WhenWaitingAsync(1).WaitAsync(Soon);
        systems.Replace([]);
        await WhenOnlyWaitingAsync(time, 1); // for the end of the system that was removed, and no more for the next look
        time.Advance(TimeSpan.FromMinutes(10));
        await watch.StopAsync(CancellationToken.None);

        Assert.Equal(1, adapter.Times);
    }

    [Fact]
    public async Task A_system_that_is_switched_off_is_not_looked_at_and_at_once_when_it_is_on_again()
    {
        var time = new ManualTime();
        var adapter = new SwitchedAdapter();
        using var systems = new ConnectedSystems(
            new AdaptersOptions { Systems = { ["erp"] = new() { Product = "Switched", BaseUrl = "https://erp.example.com" } } },
            [adapter], time, NullLogger<ConnectedSystems>.Instance);
        using var watch = new HealthWatch(systems, new AdaptersOptions(), time, new StartedHost(), NullLogger<HealthWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        await adapter.AskedTimes(1).WaitAsync(Soon);
        await WhenRetryAsync(systems, time.GetUtcNow() + TimeSpan.FromSeconds(1));
        await time.WhenWaitingAsync(1).WaitAsync(Soon);

        systems.Obey(Ordered(isOn: false));
        time.Advance(TimeSpan.FromSeconds(1));
        await WhenOnlyWaitingAsync(time, 0);
        Assert.Equal(1, adapter.Times);
        adapter.IsUp = true;
        systems.Obey(Ordered(isOn: true));

        await adapter.AskedTimes(2).WaitAsync(Soon);
        await WhenAsync(systems, SystemCondition.Ok);
        await watch.StopAsync(CancellationToken.None);
    }

    private static Dictionary<string, SystemSwitch> Ordered(bool isOn) => new() { ["erp"] = new("erp", isOn, 0, new AgentId("ada"), DateTimeOffset.UnixEpoch) };

    [Fact]
    public async Task The_server_starts_though_no_system_can_be_reached()
    {
        await using var server = new AgentHubServer().With("AgentHub:Adapters:Systems:crm:BaseUrl", "http://127.0.0.1:9");

        var systems = server.Services.GetRequiredService<ISystems>();

        Assert.Contains(systems.All, s => s.Id == "crm");
    }

    private static async Task WhenOnlyWaitingAsync(ManualTime time, int timers)
    {
        using var patience = new CancellationTokenSource(Soon);
        while (time.Waiting != timers)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task WhenAsync(ConnectedSystems systems, SystemCondition condition) => UntilAsync(systems, s => s.Condition == condition);

    private static Task WhenRetryAsync(ConnectedSystems systems, DateTimeOffset at) => UntilAsync(systems, s => s.RetryAt == at);

    private static async Task UntilAsync(ConnectedSystems systems, Func<SystemState, bool> wanted)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = systems.Subscribe(s =>
        {
            if (wanted(s.State)) reached.TrySetResult();
        });
        if (wanted(systems.All[0].State)) return;
        await reached.Task.WaitAsync(Soon);
    }

    /// <summary>An adapter that is down until it is switched on; its own factory.</summary>
    private sealed class SwitchedAdapter : IAdapterFactory, IAdapter, ICheckHealth
    {
        private readonly SemaphoreSlim _asked = new(0);
        private int _times;
        private int _seen;

        public bool IsUp { get; set; }

        public int Times => Volatile.Read(ref _times);

        public Answer<SystemHealth> Failure { get; init; } = Answer.Unreachable<SystemHealth>("cannot be reached");

        public string Product => "Switched";

        public IReadOnlySet<KeyKind> SearchableKeys { get; } = new HashSet<KeyKind>();

        public KeyKind? RecordIdIs => null;

        public IReadOnlyList<string> Validate(AdapterSettings settings) => [];

        public IAdapter Create(AdapterSettings settings, HttpClient http) => this;

        public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _times);
            _asked.Release();
            return Task.FromResult(IsUp ? Answer.Found(new SystemHealth()) : Failure);
        }

        public async Task AskedTimes(int times)
        {
            for (; _seen < times; _seen++) await _asked.WaitAsync();
        }
    }

    private sealed class StartedHost : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted { get; } = new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() { }
    }

    private sealed class ListLogger : ILogger<ConnectedSystems>
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get { lock (_lines) return [.. _lines]; }
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines) _lines.Add(formatter(state, exception));
        }
    }
}
