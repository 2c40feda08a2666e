namespace AgentHub.Browser.Tests.Running;

/// <summary>Finds the built server from where the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The server's assembly of the same configuration as these tests.</summary>
    public static string ServerDll => Path.Combine(Root, "src", "AgentHub.Server", "bin", Configuration, "net10.0", "AgentHub.Server.dll");

    /// <summary>The sandbox that was built with that server.</summary>
    public static string SandboxDll => Path.Combine(Path.GetDirectoryName(ServerDll)!, "sandbox", "AgentHub.Sandbox.dll");

    /// <summary>Where failing and telling screenshots go.</summary>
    public static string Screens => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screens")).FullName;

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        ? "Release" : "Debug";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AgentHub.sln"))) return folder.FullName;
        throw new InvalidOperationException("AgentHub.sln was not found above the tests.");
    }
}
