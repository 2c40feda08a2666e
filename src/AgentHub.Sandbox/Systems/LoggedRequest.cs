namespace AgentHub.Sandbox.Systems;

/// <summary>One request a stand-in got.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="AgoMs">Milliseconds since it arrived.</param>
/// <param name="Path">With query, without the stand-in's prefix.</param>
/// <param name="Status">What was answered; 0 while under way, 499 when the caller left first or the connection was reset.</param>
/// <param name="HeldMs">Milliseconds it was kept back until released; 0 when it was not.</param>
/// <param name="TookMs">Milliseconds from arrival to the end of the answer; up to now while under way.</param>
internal sealed record LoggedRequest(long Number, double AgoMs, string Method, string Path, int Status, double HeldMs, double TookMs);
