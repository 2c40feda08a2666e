using System.Xml.Linq;

namespace AgentHub.Cli.Tests.Adapters;

// What builds the same source does so one after the other.
[Collection("builds")]
public sealed class NewTests
{
    [Fact]
    public async Task A_new_file_lints_and_passes_its_tests_as_it_stands()
    {
        await using var desk = new Desk();

        var made = await desk.RunAsync("adapter", "new", "Meter-Desk");
        var linted = await desk.RunAsync("adapter", "lint", "Meter-Desk/meter-desk.yaml");
        var tested = await desk.RunAsync("adapter", "test", "Meter-Desk/meter-desk.yaml");

        Assert.True(made.Code == 0, made.ToString());
        Assert.Contains("Next: agenthub adapter test Meter-Desk/meter-desk.yaml", made.Out);
        Assert.True(linted.Code == 0, linted.ToString());
        Assert.True(tested.Code == 0, tested.ToString());
        Assert.Contains("2 tests passed, 0 missed.", tested.Out);
    }

    [Fact]
    public async Task A_new_project_builds_and_passes_the_conformance_suite_as_it_stands()
    {
        await using var desk = new Desk();

        var made = await desk.RunAsync("adapter", "new", "Meters", "--csharp", "--agenthub", Repository.Root);
        var tested = await Dotnet.RunAsync(desk.Folder, "test", "Meters/Meters.Tests", "-nologo", "-p:SkipClient=true");

        Assert.True(made.Code == 0, made.ToString());
        Assert.True(tested.Code == 0, tested.ToString());
        Assert.Matches(@"Passed! +- Failed: +0, Passed: +\d\d, Skipped: +0", tested.Out);
    }

    [Fact]
    public async Task Dotnet_new_makes_the_same_files_as_the_tool()
    {
        await using var desk = new Desk();
        var home = Path.Combine(desk.Folder, "home");

        var packed = await Dotnet.RunAsync(desk.Folder, "pack", Path.Combine(Repository.Root, "src/AgentHub.Templates"), "-o", "packages", "-nologo", $"-p:BaseIntermediateOutputPath={desk.Folder}/obj/", $"-p:OutputPath={desk.Folder}/bin/");
        Assert.True(packed.Code == 0, packed.ToString());
        var installed = await Dotnet.RunWithAsync(desk.Folder, home, "new", "install", Directory.GetFiles(Path.Combine(desk.Folder, "packages"), "*.nupkg").Single());
        Assert.True(installed.Code == 0, installed.ToString());
        foreach (var kind in new[] { "yaml", "csharp" })
        {
            var made = await Dotnet.RunWithAsync(desk.Folder, home, "new", "agenthub-adapter", "-n", "Meters", "-o", $"by-dotnet-{kind}", "--kind", kind, "--agentHub", Repository.Root);
            var own = await desk.RunAsync("adapter", "new", "Meters", $"--{kind}", "-o", $"by-tool-{kind}", "--agenthub", Repository.Root);

            Assert.True(made.Code == 0, made.ToString());
            Assert.True(own.Code == 0, own.ToString());
            Assert.Equal(Contents(desk, $"by-tool-{kind}"), Contents(desk, $"by-dotnet-{kind}"));
        }
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        await using var desk = new Desk();
        desk.Write("Billing/notes.txt", "mine");

        var ran = await desk.RunAsync("adapter", "new", "Billing");

        Assert.Equal((2, "agenthub: Billing is there already and not empty; choose another with --output.\n"), (ran.Code, ran.Error));
        Assert.Equal("mine", desk.Read("Billing/notes.txt"));
    }

    [Theory]
    [InlineData("--yaml", "../Billing")]
    [InlineData("--yaml", "9lives")]
    [InlineData("--csharp", "Meter-Desk")]
    public async Task A_name_that_cannot_be_used_is_told_before_anything_is_made(string way, string name)
    {
        await using var desk = new Desk();

        var ran = await desk.RunAsync("adapter", "new", name, way);

        Assert.Equal(2, ran.Code);
        Assert.Contains($"{name} is not", ran.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void The_template_names_the_packages_in_the_versions_we_test_with()
    {
        var ours = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value);

        var theirs = XDocument.Load(Path.Combine(Repository.Root, "src/AgentHub.Templates/content/csharp/MySystem.Tests/MySystem.Tests.csproj")).Descendants("PackageReference").ToList();

        Assert.NotEmpty(theirs);
        Assert.All(theirs, p => Assert.Equal(ours[p.Attribute("Include")!.Value], p.Attribute("Version")!.Value));
    }

    private static IEnumerable<(string File, string Text)> Contents(Desk desk, string folder)
    {
        var root = Path.Combine(desk.Folder, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(root, f), File.ReadAllText(f)));
    }
}
