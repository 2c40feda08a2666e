namespace AgentHub.Browser.Tests.Running;

/// <summary>Where a server listens, and where its sandbox is.</summary>
/// <param name="Port">On 127.0.0.1.</param>
/// <param name="SandboxPort">On 127.0.0.1.</param>
/// <param name="StartsSandbox">False when the sandbox is somebody else's.</param>
internal sealed record ServerPlace(int Port, int SandboxPort, bool StartsSandbox = true);
