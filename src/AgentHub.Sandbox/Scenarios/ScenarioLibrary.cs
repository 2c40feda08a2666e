using System.Reflection;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>The scenarios that can be played: those embedded, and those of a folder if one is given. Read once, at start.</summary>
internal sealed class ScenarioLibrary
{
    private const string Embedded = "AgentHub.Sandbox.Scenarios.";

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Scenario> All { get; }

    /// <exception cref="Reading.ScenarioFileException">A file has faults.</exception>
    /// <exception cref="InvalidOperationException">Two files have the same id.</exception>
    public ScenarioLibrary(SandboxOptions options)
    {
        var files = options.ScenarioFolder is { } folder ? EmbeddedFiles().Concat(FilesOf(folder)) : EmbeddedFiles();
        All = [.. files.Select(f => Scenario.Read(f.Name, f.Text)).OrderBy(s => s.Id, StringComparer.Ordinal)];
        if (All.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two scenario files have the id {twice.Key}; give one of them another.");
    }

    /// <summary>Null when there is none.</summary>
    public Scenario? Find(string id) => All.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Name, string Text)> EmbeddedFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Embedded, StringComparison.Ordinal) && n.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Embedded.Length..], reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string Name, string Text)> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Take(100).Select(f => (f, File.ReadAllText(f)));
}
