namespace AgentHub.YamlAdapters;

/// <summary>How the system is reached.</summary>
/// <param name="BaseUrl">Ends with a slash; nothing outside it is ever asked. Null: the installation's setting says.</param>
/// <param name="AllowHosts">The hosts that may be asked; that of the base address must be among them.</param>
/// <param name="Auth">How we say who we are.</param>
/// <param name="Timeout">Longest wait for one request, 100 ms to 60 s.</param>
/// <param name="MaxBytes">Largest body of one answer, 1 KiB to 16 MiB.</param>
/// <param name="MaxSteps">Most steps of one JMESPath expression.</param>
/// <param name="Concurrency">Questions at the same time that the system bears, 1 to 256; null when the file does not say.</param>
internal sealed record HttpPlan(Uri? BaseUrl, IReadOnlyList<string> AllowHosts, AuthPlan Auth, TimeSpan Timeout, int MaxBytes, int MaxSteps, int? Concurrency);
