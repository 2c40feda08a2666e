namespace AgentHub.Bench.Memory;

/// <summary>One peer in one round.</summary>
/// <param name="Desks">Connected.</param>
/// <param name="Before">Memory of the warm process without them, in bytes.</param>
/// <param name="With">With them, idle.</param>
internal sealed record MemoryRound(int Desks, long Before, long With)
{
    /// <summary>What one desk costs, in KB of 1,024 bytes.</summary>
    public double KilobytesPerDesk => (With - Before) / 1024.0 / Desks;
}
