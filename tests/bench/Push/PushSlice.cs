namespace AgentHub.Bench.Push;

/// <summary>One peer in one scene of one round.</summary>
/// <param name="Events">Sent and taken.</param>
/// <param name="Wanted">Messages there would be with one for each event and watcher.</param>
/// <param name="Delivered">Messages read from the sockets.</param>
/// <param name="Bytes">Of those messages.</param>
/// <param name="EventBytes">Of the events.</param>
/// <param name="Cpu">Of the peer.</param>
/// <param name="CpuOfOthers">Of what works for it.</param>
/// <param name="Took">The whole slice.</param>
internal sealed record PushSlice(int Events, long Wanted, long Delivered, long Bytes, long EventBytes, TimeSpan Cpu, TimeSpan CpuOfOthers, TimeSpan Took)
{
    /// <summary>CPU of the peer, in microseconds, for each message; for each event where nobody watches.</summary>
    public double Microseconds => Cpu.TotalMicroseconds / (Wanted == 0 ? Events : Delivered);

    /// <summary>The same of what works for it.</summary>
    public double MicrosecondsOfOthers => CpuOfOthers.TotalMicroseconds / (Wanted == 0 ? Events : Delivered);

    /// <summary>The same without what the events would have cost had nobody watched.</summary>
    public double PushAlone(PushSlice unwatched) => (Cpu.TotalMicroseconds - Events * unwatched.Microseconds) / Delivered;
}
