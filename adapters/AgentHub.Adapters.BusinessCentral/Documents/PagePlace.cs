namespace AgentHub.Adapters.BusinessCentral;

/// <summary>What is asked of one request for a page.</summary>
/// <param name="Top">Most rows over all parts of the answer.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="SkipToken">Where a part of the answer begins that the system cut into parts; null for the first.</param>
internal readonly record struct PagePlace(int Top, string? Skip, string? SkipToken);
