using System.Runtime.CompilerServices;

namespace AgentHub.Server.Tests.Configuration;

public sealed class ExampleSettingsTests
{
    [Fact]
    public async Task The_example_holds_every_setting_of_every_feature_with_its_default_and_nothing_else()
    {
        var file = Path.Combine(Root(), "appsettings.example.json");
        var expected = ExampleSettings.Write();
        if (Environment.GetEnvironmentVariable("AGENTHUB_UPDATE") == "1") await File.WriteAllTextAsync(file, expected);

        var actual = await File.ReadAllTextAsync(file);

        Assert.True(expected == actual.ReplaceLineEndings("\n"), "appsettings.example.json differs from the options classes. Write it anew with: "
            + "AGENTHUB_UPDATE=1 dotnet test tests/AgentHub.Server.Tests --filter ExampleSettings\n" + FirstDifference(expected, actual));
    }

    [Fact]
    public async Task Every_feature_registers_its_options()
    {
        await using var server = new AgentHubServer();

        var missing = ExampleSettings.Features.Where(f => server.Services.GetService(f) is null).Select(ExampleSettings.SectionOf);

        Assert.Empty(missing);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var differing = expected.Split('\n').Zip(actual.Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
        return $"first differing line: expected {differing.First?.Trim()}, is {differing.Second?.Trim()}";
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
