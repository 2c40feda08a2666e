using System.Runtime.CompilerServices;

namespace AgentHub.Server.Tests.Desk.Wire;

public sealed class WireFileTests
{
    [Fact]
    public async Task The_shells_types_are_those_of_the_server()
    {
        var file = Path.Combine(Root(), "src/shell/src/wire.generated.ts");
        var expected = WireFile.Write();
        if (Environment.GetEnvironmentVariable("AGENTHUB_UPDATE") == "1") await File.WriteAllTextAsync(file, expected);

        var actual = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");

        Assert.True(expected == actual, "src/shell/src/wire.generated.ts differs from the C# records. Write it anew with: "
            + "AGENTHUB_UPDATE=1 dotnet test tests/AgentHub.Server.Tests --filter WireFile");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../.."));
}
