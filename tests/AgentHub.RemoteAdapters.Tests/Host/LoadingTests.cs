using System.Diagnostics;
using AgentHub.AdapterHost.Hosting;
using AgentHub.AdapterHost.Loading;

namespace AgentHub.RemoteAdapters.Tests.Host;

/// <summary>What the host makes of its settings and of the assembly it is given.</summary>
public sealed class LoadingTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "sample-adapter", "AgentHub.SampleAdapter.dll");

    [Fact]
    public void The_one_adapter_of_an_assembly_is_found_and_lives_apart()
    {
        var faults = new List<string>();

        var factory = AdapterAssembly.FindFactory(Sample, "", faults);

        Assert.Empty(faults);
        Assert.Equal("Depot", factory?.Product);
        Assert.NotSame(System.Runtime.Loader.AssemblyLoadContext.Default, System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(factory!.GetType().Assembly));
    }

    [Theory]
    [InlineData("sample-adapter/AgentHub.SampleAdapter.dll", "Barn", "Product must be one of Depot, is Barn")]
    [InlineData("sample-adapter/nothing.dll", "", "Assembly is not there: ")]
    [InlineData("sample-adapter/AgentHub.SampleAdapter.deps.json", "", "Assembly cannot be loaded: ")]
    [InlineData("sample-adapter/AgentHub.Abstractions.dll", "", "Assembly holds no adapter: a public class")]
    public void What_is_wrong_with_an_assembly_is_said(string path, string product, string says)
    {
        var faults = new List<string>();

        Assert.Null(AdapterAssembly.FindFactory(Path.Combine(AppContext.BaseDirectory, path), product, faults));

        Assert.StartsWith(says, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_the_settings_is_named_at_once()
    {
        var faults = new HostSettings { Url = "http://0.0.0.0:5190", Secret = "short", MaxBodyBytes = 1, MaxConcurrent = 0 }.Faults().ToList();

        Assert.Equal(6, faults.Count);
        Assert.Contains("Url must be http on a loopback address such as http://127.0.0.1:5190, is http://0.0.0.0:5190", faults);
        Assert.DoesNotContain(faults, f => f.Contains("short", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_named()
    {
        Assert.Contains("no-such-file.json", Assert.Throws<InvalidDataException>(() => HostSettings.From(["--settings", "no-such-file.json"])).Message, StringComparison.Ordinal);
        Assert.Contains("MaxConcurrent", Assert.Throws<InvalidDataException>(() => HostSettings.From(["--maxconcurrent", "many"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_by_hand_it_lists_what_is_wrong_and_ends_with_64_and_with_good_settings_it_says_where_it_listens_and_stops_with_its_input()
    {
        using var faulty = Start([]);
        var said = await faulty.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await faulty.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(64, faulty.ExitCode);
        Assert.Contains("Assembly is missing", said, StringComparison.Ordinal);
        Assert.Contains("Secret must have at least 32", said, StringComparison.Ordinal);

        using var sound = Start(["--assembly", Sample, "--baseurl", "https://depot.example.com", "--values:Folder", "x", "--url", "http://127.0.0.1:0", "--stopwithinput", "true"]);
        var line = await sound.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.StartsWith("The adapter listens on http://127.0.0.1:", line, StringComparison.Ordinal);
        sound.StandardInput.Close();
        await sound.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, sound.ExitCode);
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AgentHub.AdapterHost.dll"), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (arguments.Length > 0) start.Environment[HostSettings.EnvironmentPrefix + "Secret"] = Served.Secret;
        return Process.Start(start)!;
    }
}
