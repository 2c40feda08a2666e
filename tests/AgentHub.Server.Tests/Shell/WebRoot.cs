namespace AgentHub.Server.Tests.Shell;

/// <summary>A web root of its own in a temporary folder; deleted with it.</summary>
internal sealed class WebRoot : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("agenthub-webroot-").FullName;

    public WebRoot With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
