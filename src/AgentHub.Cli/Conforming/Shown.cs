namespace AgentHub.Cli;

/// <summary>How one check of the conformance suite went.</summary>
/// <param name="Check">The check, as a sentence.</param>
/// <param name="Result">Whether it passed, failed, or could not be made.</param>
/// <param name="Why">Of a failure, or why it was not made; null when it passed.</param>
internal sealed record Shown(string Check, CheckResult Result, string? Why);
