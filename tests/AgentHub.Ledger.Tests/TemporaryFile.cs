namespace AgentHub.Ledger.Tests;

/// <summary>Room for a ledger's file, gone with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agenthub-ledger-test-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "ledger.db");

    public string ConnectionString => "Data Source=" + Path;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
