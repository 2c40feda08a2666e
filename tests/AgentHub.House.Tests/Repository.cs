using System.Runtime.CompilerServices;

namespace AgentHub.House.Tests;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".git", "artifacts", "TestResults", "wwwroot", "data"];

    /// <summary>Becomes somebody else's project, with its own rules; tests/AgentHub.Cli.Tests builds it.</summary>
    private static readonly string Template = Path.Combine("src", "AgentHub.Templates", "content");

    public static string Root { get; } = FindRoot();

    /// <summary>Every file with one of these endings, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(params string[] endings) =>
        [.. Walk(new DirectoryInfo(Root)).Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name) && !d.FullName.EndsWith(Template, StringComparison.Ordinal)).SelectMany(Walk));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
