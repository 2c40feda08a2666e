namespace AgentHub.Bench.Gateway;

/// <summary>What a configuration file is made from.</summary>
/// <param name="Folder">The program's own, for everything it writes.</param>
/// <param name="File">The configuration file.</param>
/// <param name="Port">Where it listens on 127.0.0.1.</param>
/// <param name="BackEnd">Where it passes requests on to.</param>
internal sealed record PeerConfiguration(string Folder, string File, int Port, Uri BackEnd);
