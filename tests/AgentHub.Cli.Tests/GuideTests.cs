using System.Text.RegularExpressions;
using MySystem.Tests;

namespace AgentHub.Cli.Tests;

/// <summary>Goes the whole way of docs/adapters.md, as a newcomer does: every command, and what it is said to print.</summary>
[Collection("builds")]
public sealed partial class GuideTests
{
    [Fact]
    public async Task A_newcomer_who_follows_the_page_gets_to_its_end()
    {
        await using var desk = new Desk();
        await using var system = await StandIn.StartAsync(ServerMode.Healthy);
        var home = Path.Combine(desk.Folder, "home");
        desk.Environment.Clear();
        var (played, printed) = (0, "");

        foreach (Match block in Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/adapters.md"))))
        {
            var lines = block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (block.Groups["kind"].Value == "output")
            {
                Assert.All(lines, l => Assert.Contains(WithoutTimes(l.TrimEnd()), printed));
                continue;
            }
            printed = "";
            foreach (var line in lines)
            {
                played++;
                var words = Word().Matches(line.Replace("$AGENTHUB", Repository.Root, StringComparison.Ordinal).Replace("https://erp.internal.example/api/", system.Address.ToString(), StringComparison.Ordinal)).Select(w => w.Value.Trim('"')).ToArray();
                var ran = words[0] switch
                {
                    "agenthub" => await desk.RunAsync(words[1..]),
                    "dotnet" => await Dotnet.RunWithAsync(desk.Folder, words[1] == "new" ? home : null, words[1..]),
                    "export" => Export(desk, words[1]),
                    _ => throw new InvalidOperationException($"The page has a command that the test cannot play: {line}"),
                };
                Assert.True(ran.Code == 0, $"{line}\n{ran}");
                printed += WithoutTimes(ran.Out);
            }
        }

        Assert.True(played >= 12, $"{played} commands");
    }

    private static Ran Export(Desk desk, string assignment)
    {
        var parts = assignment.Split('=', 2);
        desk.Environment[parts[0]] = parts[1];
        return new(0, "", "");
    }

    private static string WithoutTimes(string text) => Time().Replace(text, "in some time");

    [GeneratedRegex(@"^```(?<kind>sh|output)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""
        "[^"]*"|\S+
        """)]
    private static partial Regex Word();

    [GeneratedRegex(@"in \d+ ms")]
    private static partial Regex Time();
}
