using System.Text.RegularExpressions;

namespace AgentHub.House.Tests;

/// <summary>What must not stand in a source file.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Sources = [".cs", ".ts", ".css", ".html", ".sql", ".mjs", ".props", ".targets", ".csproj", ".yaml", ".yml", ".md"];

    /// <summary>The rule itself has to name the words.</summary>
    private const string Here = "tests/AgentHub.House.Tests/SourceTests.cs";

    [Fact]
    public void Nothing_is_left_for_later()
    {
        Nothing.In(Lines(LeftForLater()));
    }

    [Fact]
    public void Nothing_depends_on_one_machine()
    {
        Nothing.In(Lines(MachinePath()));
    }

    [Fact]
    public void No_class_is_named_for_doing_things_in_general()
    {
        var vague = Repository.Files(".cs").Where(f => VagueName().IsMatch(Path.GetFileNameWithoutExtension(f)));

        Nothing.In(vague);
    }

    [Fact]
    public void Nine_files_in_ten_are_under_two_hundred_lines()
    {
        var sizes = Repository.Files(".cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal) || f.StartsWith("adapters/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: Repository.Read(f).Count(c => c == '\n'))).OrderByDescending(f => f.Lines).ToList();

        var large = sizes.Count(f => f.Lines >= 200);

        Assert.True(large * 10 <= sizes.Count, $"{large} of {sizes.Count} files have 200 lines or more: {string.Join(", ", sizes.Take(large))}");
    }

    private static IEnumerable<string> Lines(Regex banned) =>
        from file in Repository.Files(Sources)
        where file != Here
        from line in Repository.Read(file).Split('\n').Select((text, at) => (Text: text, Number: at + 1))
        where banned.IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"(?<![\w.}/])/(work|root|home/\w+|Users/\w+)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utilities|Common|Commons|Misc)$")]
    private static partial Regex VagueName();
}
