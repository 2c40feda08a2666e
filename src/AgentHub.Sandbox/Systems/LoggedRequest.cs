namespace AgentHub.Sandbox.Systems;

/// <summary>One request a stand-in got.</summary>
/// <param name="Path">With query, without the stand-in's prefix.</param>
/// <param name="Status">What was answered; 0 while under way, 499 when the caller left first or the connection was reset.</param>
/// <param name="HeldMs">Milliseconds it was kept back until released; 0 when it was not.</param>
/// <param name="TookMs">Milliseconds from arrival to the end of the answer; up to now while under way.</param>
internal sealed record LoggedRequest(string Method, string Path, int Status, double HeldMs, double TookMs);
