namespace AgentHub.Bench.Children;

/// <summary>Programs that are on the machine or not; the bench installs none.</summary>
internal static class InstalledProgram
{
    // Debian keeps servers where an ordinary user's PATH does not look.
    private static readonly string[] Folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin", "/usr/bin"];

    /// <summary>Its file; null when it is not installed.</summary>
    public static string? Find(string name) => Folders.Where(f => f.Length > 0).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

    /// <summary>Its file.</summary>
    /// <exception cref="PeerMissingException">It is not installed.</exception>
    public static string Require(string name, string package) =>
        Find(name) ?? throw new PeerMissingException($"{name} is not installed (Debian's package {package})");
}
