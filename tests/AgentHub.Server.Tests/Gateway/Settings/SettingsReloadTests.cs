using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Configuration;
using AgentHub.Server.Gateway;
using AgentHub.Server.Gateway.Settings;
using AgentHub.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Gateway.Settings;

public sealed class SettingsReloadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CapturedLogs _logs = new();
    private readonly ConfigurationManager _configuration = new();
    private readonly ConnectedSystems _systems = new(new AdaptersOptions(), [], new ManualTime(), NullLogger<ConnectedSystems>.Instance);
    private readonly CurrentGateway _gateway;
    private readonly SettingsReload _reload;

    public SettingsReloadTests()
    {
        Write("https://archive.example", "\"/api\"");
        _configuration.AddJsonFile(File, optional: false, reloadOnChange: false);
        var adapters = new AdaptersOptions();
        var options = new SettingsCheck(_configuration, GatewayOptions.Section).Read<GatewayOptions>();
        _gateway = new CurrentGateway(options, new GatewayPlan(adapters, new SystemParts(_systems, new ManualTime(), NullLogger<Server.Gateway.Passing.SystemHealth>.Instance)));
        _reload = new SettingsReload(new FreshSettings(_configuration), adapters, _gateway, new LoggerFactory([_logs]).CreateLogger<SettingsReload>());
        _reload.Start();
    }

    private string File => _folder.File("appsettings.json");

    private ForwardedSystem Archive => _gateway.Now.Find("archive")!;

    [Fact]
    public void Settings_that_did_not_change_change_nothing()
    {
        var before = _gateway.Now;

        Assert.Null(_reload.Reload());
        Assert.Same(before, _gateway.Now);
    }

    [Fact]
    public void Sound_settings_run_from_the_next_request_on_and_connections_and_state_stay()
    {
        var before = Archive;
        Write("https://archive.example", "\"/api\", \"/files\"");

        var faults = _reload.Reload();

        Assert.Empty(faults!);
        Assert.Equal((false, true), (before.Paths.Allows("/files/1"), Archive.Paths.Allows("/files/1")));
        Assert.Same(before.Client, Archive.Client);
        Assert.Same(before.Turns, Archive.Turns);
        Assert.Same(before.Health, Archive.Health);
        Assert.Contains(_logs.Lines, l => l.Contains("[4002]", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_address_gets_connections_of_its_own()
    {
        var before = Archive;
        Write("https://other.example", "\"/api\"");

        _reload.Reload();

        Assert.NotSame(before.Client, Archive.Client);
        Assert.Equal("https://other.example", Archive.Base);
    }

    [Fact]
    public void With_a_single_fault_everything_stays_and_every_fault_is_logged_with_its_path()
    {
        var before = _gateway.Now;
        Write("http://archive.example", "\"api\", \"/new\"", "\"Timout\": \"00:00:10\",");

        var faults = _reload.Reload();

        Assert.Equal(
        [
            "AgentHub:Gateway:Systems:archive:BaseUrl must be https: credentials would travel in the open",
            "AgentHub:Gateway:Systems:archive:Paths:0 must begin with /, is api",
            "AgentHub:Gateway:Systems:archive:Timout is not a setting; did you mean AgentHub:Gateway:Systems:archive:Timeout?",
        ], faults!.Order(StringComparer.Ordinal));
        Assert.Same(before, _gateway.Now);
        var logged = Assert.Single(_logs.Lines, l => l.Contains("[4003]", StringComparison.Ordinal));
        Assert.All(faults!, f => Assert.Contains(f, logged));
    }

    [Fact]
    public void Refused_settings_are_told_once_and_corrected_ones_run()
    {
        Write("http://archive.example", "\"/api\"");
        _reload.Reload();

        Assert.Null(_reload.Reload());
        Write("https://archive.example", "\"/api\"");
        Assert.Empty(_reload.Reload()!);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_with_the_place_and_empties_nothing()
    {
        var before = _gateway.Now;
        System.IO.File.WriteAllText(File, "{ \"AgentHub\": { \"Gateway\": ");

        var fault = Assert.Single(_reload.Reload()!);

        Assert.Contains("appsettings.json", fault);
        Assert.Contains("LineNumber: 0", fault);
        Assert.Same(before, _gateway.Now);
        Write("https://archive.example", "\"/api\"");
        Assert.Empty(_reload.Reload()!);
    }

    [Fact]
    public async Task A_changed_file_is_taken_over_by_itself()
    {
        var watched = new ConfigurationManager();
        watched.AddJsonFile(File, optional: false, reloadOnChange: true);
        var settings = new FreshSettings(watched);
        var reload = new SettingsReload(settings, new AdaptersOptions(), _gateway, new LoggerFactory([_logs]).CreateLogger<SettingsReload>());
        using var watch = new SettingsWatch(settings, reload, TimeProvider.System);
        await watch.StartAsync(default);

        System.IO.File.WriteAllText(File, "{");
        await Eventually.BecomesAsync(true, () => _logs.Lines.Any(l => l.Contains("[4003]", StringComparison.Ordinal)));
        var meanwhile = Archive.Paths.Allows("/api");
        Write("https://archive.example", "\"/files\"");
        await Eventually.BecomesAsync(true, () => Archive.Paths.Allows("/files"));

        Assert.True(meanwhile);
        await watch.StopAsync(default);
    }

    public void Dispose()
    {
        _gateway.Dispose();
        _systems.Dispose();
        _configuration.Dispose();
        _folder.Dispose();
    }

    private void Write(string baseUrl, string paths, string further = "") => System.IO.File.WriteAllText(File, $$"""
        { "AgentHub": { "Gateway": { "Systems": { "archive": { {{further}} "BaseUrl": "{{baseUrl}}", "Paths": [ {{paths}} ] } } } } }
        """);
}
