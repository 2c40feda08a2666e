namespace AgentHub.Bench.Gateway;

/// <summary>One peer in one round.</summary>
/// <param name="Milliseconds">Each request, from sending it to its last byte.</param>
/// <param name="Took">The whole slice.</param>
/// <param name="Cpu">What the peer used meanwhile.</param>
internal sealed record GatewaySlice(IReadOnlyList<double> Milliseconds, TimeSpan Took, TimeSpan Cpu)
{
    public double PerSecond => Milliseconds.Count / Took.TotalSeconds;

    public double CpuMicrosecondsPerRequest => Cpu.TotalMicroseconds / Milliseconds.Count;
}
