using AgentHub.Server.Adapters;
using AgentHub.Server.Configuration;
using AgentHub.Server.Gateway;
using AgentHub.Server.Gateway.Settings;
using Microsoft.Extensions.Configuration;
using Xunit.Abstractions;

namespace AgentHub.Server.Tests.Gateway.Settings;

public sealed class BadSettingsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_settings_that_are_made_wrong_are_fine_before() => Assert.Empty(FaultsOf([]));

    [Fact]
    public void Every_wrong_setting_is_refused_by_its_name_with_what_to_do()
    {
        var cases = BadSettings.One.Select(c => (Settings: new[] { (c.Set, c.Value) }, c.Fault)).Concat(BadSettings.Together).ToList();
        output.WriteLine($"{cases.Count} wrong settings");

        var missed = cases.Select(c => (c, Faults: FaultsOf(c.Settings))).Where(c => !c.Faults.Any(f => f.StartsWith(c.c.Fault, StringComparison.Ordinal)))
            .Select(c => $"{string.Join(", ", c.c.Settings)}\n  expected {c.c.Fault}\n  got      {string.Join("\n           ", c.Faults)}").ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(cases.Count >= 50, "The table has become short.");
    }

    [Fact]
    public void No_fault_repeats_a_secret()
    {
        var all = BadSettings.One.Select(c => FaultsOf([(c.Set, c.Value)])).Concat(BadSettings.Together.Select(c => FaultsOf(c.Settings))).SelectMany(f => f);

        Assert.DoesNotContain(all, f => f.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_each_once()
    {
        var faults = FaultsOf([("AgentHub:Gateway:Systems:archive:BaseUrl", "http://archive.example"), ("AgentHub:Gateway:Systems:crm:Credential:SecretFrom", "Tokn"), ("AgentHub:Gateway:Timeout", "00:02:00")]);

        Assert.Equal(
        [
            "AgentHub:Gateway:Systems:archive:BaseUrl must be https: credentials would travel in the open",
            "AgentHub:Gateway:Systems:crm:Credential:SecretFrom must name one of the adapter's Values (Token), is Tokn",
            "AgentHub:Gateway:Timeout must be between 100 ms and 60 s, is 00:02:00",
        ], faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Too_many_systems_are_refused()
    {
        var faults = FaultsOf([.. Enumerable.Range(0, 51).SelectMany(i => new (string, string?)[]
            { ($"AgentHub:Gateway:Systems:s{i}:BaseUrl", "https://s.example"), ($"AgentHub:Gateway:Systems:s{i}:Paths:0", "/") })]);

        Assert.Equal(["AgentHub:Gateway:Systems may hold at most 50 systems, holds 53"], faults);
    }

    private static IReadOnlyList<string> FaultsOf((string Set, string? Value)[] settings)
    {
        var all = BadSettings.Sound();
        foreach (var (set, value) in settings)
        {
            if (value is null) all.Remove(set);
            else all[set] = value;
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var adapters = new SettingsCheck(configuration).Read<AdaptersOptions>();
        var check = new SettingsCheck(configuration, GatewayOptions.Section);
        var options = check.Read<GatewayOptions>();
        return [.. check.Faults(), .. GatewayPlan.Faults(options, adapters)];
    }
}
