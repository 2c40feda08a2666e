namespace AgentHub.Cli;

/// <summary>The files of <c>dotnet new agenthub-adapter</c>, filled in without it.</summary>
/// <param name="name">What stands for MySystem.</param>
/// <param name="source">Where AgentHub's source lies.</param>
internal sealed class Template(string name, string source)
{
    /// <summary>What stands for mysystem: the id of the system.</summary>
    public string Id { get; } = name.ToLowerInvariant();

    /// <summary>Each file by its path, with its text.</summary>
    /// <param name="kind"><c>yaml</c> or <c>csharp</c>, a folder of the template.</param>
    public IEnumerable<(string File, string Text)> Files(string kind)
    {
        var prefix = $"template/{kind}/";
        var assembly = typeof(Template).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Select(n => (Name: n, Path: n.Replace('\\', '/'))).Where(n => n.Path.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(n => n.Path, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource.Name)!);
            yield return (Filled(resource.Path[prefix.Length..]), Filled(reader.ReadToEnd()));
        }
    }

    private string Filled(string text) => text.Replace("MySystem", name, StringComparison.Ordinal).Replace("mysystem", Id, StringComparison.Ordinal).Replace("AGENTHUB_CHECKOUT", source, StringComparison.Ordinal);
}
