using AgentHub.Testing.Databases;

namespace AgentHub.Browser.Tests.Running;

/// <summary>A test of several nodes; skipped, with what is missing, where PostgreSQL or Redis is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class SeveralNodesFactAttribute : FactAttribute
{
    private const string Redis = "redis-server";

    private static readonly Lazy<string?> Missing = new(() => PostgresServer.Missing ?? (Paths().Any(p => File.Exists(Path.Combine(p, Redis)))
        ? null
        : "redis-server is not installed here (Debian's package is redis-server)"));

    public SeveralNodesFactAttribute() => Skip = Missing.Value;

    /// <summary>What is missing; null when such tests can run.</summary>
    public static string? Obstacle => Missing.Value;

    private static string[] Paths() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
