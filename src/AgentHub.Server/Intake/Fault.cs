namespace AgentHub.Server.Intake;

/// <summary>One thing wrong with an event.</summary>
/// <param name="At">JSON pointer (RFC 6901) to it; empty for the whole.</param>
/// <param name="Problem">What it must be. Never repeats a value.</param>
internal sealed record Fault(string At, string Problem)
{
    /// <summary>Pointer to a member of what <paramref name="parent"/> points to.</summary>
    public static string Pointer(string parent, string name) =>
        parent + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
