using System.CommandLine;
using System.Text.RegularExpressions;

namespace AgentHub.Cli;

/// <summary><c>adapter new</c>: the beginning of an adapter, which lints, tests and builds as it stands.</summary>
internal static partial class NewCommand
{
    public static Command Of(Surroundings around)
    {
        var name = new Argument<string>("name") { Description = "Name of the system, as Billing." };
        var yaml = new Option<bool>("--yaml") { Description = "One file, no code. The way unless said otherwise." };
        var csharp = new Option<bool>("--csharp") { Description = "A project, and a project with its conformance tests." };
        var output = new Option<string?>("--output", "-o") { Description = "The folder to make; the name unless given.", HelpName = "folder" };
        var source = new Option<string?>("--agenthub") { Description = "Where AgentHub's source lies, for --csharp; found by itself when the tool runs from there.", HelpName = "folder" };
        var command = new Command("new", "Makes the beginning of an adapter: it lints, tests and builds as it stands.") { name, yaml, csharp, output, source };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(name), parsed.GetValue(yaml), parsed.GetValue(csharp), parsed.GetValue(output), parsed.GetValue(source), around));
        return command;
    }

    private static async Task<int> RunAsync(string name, bool yaml, bool csharp, string? output, string? source, Surroundings around)
    {
        if (yaml && csharp) throw new NotDoneException("give --yaml or --csharp, not both.");
        if (!(csharp ? TypeName() : SystemName()).IsMatch(name))
            throw new NotDoneException($"a name is 1 to 32 letters and digits{(csharp ? "" : " and -")}, beginning with a letter{(csharp ? ", as a namespace is" : "")}; {name} is not.");
        var folder = around.PathOf(output ?? name);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new NotDoneException($"{output ?? name} is there already and not empty; choose another with --output.");
        var template = new Template(name, csharp ? SourceFolder(source, around) : "");
        foreach (var (file, text) in template.Files(csharp ? "csharp" : "yaml"))
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text);
            await around.Out.WriteLineAsync($"made    {Path.Combine(output ?? name, file).Replace('\\', '/')}");
        }
        await around.Out.WriteLineAsync(csharp
            ? $"Next: dotnet test {output ?? name}/{name}.Tests runs the conformance suite against it."
            : $"Next: agenthub adapter test {output ?? name}/{template.Id}.yaml reads its recorded answers.");
        return ExitCode.Good;
    }

    private static string SourceFolder(string? typed, Surroundings around)
    {
        if (typed is not null)
        {
            var folder = around.PathOf(typed);
            return IsSource(folder) ? folder : throw new NotDoneException($"{typed} does not hold AgentHub's source (no AgentHub.sln is there).");
        }
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (IsSource(at.FullName)) return at.FullName;
        throw new NotDoneException("an adapter in C# is compiled against AgentHub's source; say where it lies with --agenthub.");
    }

    private static bool IsSource(string folder) => File.Exists(Path.Combine(folder, "AgentHub.sln"));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,31}$")]
    private static partial Regex TypeName();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,31}$")]
    private static partial Regex SystemName();
}
