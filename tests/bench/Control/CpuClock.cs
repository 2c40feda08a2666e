using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace AgentHub.Bench.Control;

/// <summary>CPU time by the kernel's own clocks (clock_gettime(2)), to the microsecond; Linux only.</summary>
internal static class CpuClock
{
    private const int ThisThread = 3;  // CLOCK_THREAD_CPUTIME_ID
    private const int OfProcess = 2;   // CPUCLOCK_SCHED: in the low bits, beside the inverted process id

    /// <summary>What all threads of a process have used, ended ones too; null when there is no such process or no such clock.</summary>
    public static TimeSpan? Of(int process) => Read((~process << 3) | OfProcess);

    /// <summary>Wastes that much CPU, at most 10 ms: for the controls. A bench that does not see it is not believed.</summary>
    /// <remarks>By the thread's own clock, so that time in which other programs run does not count.</remarks>
    public static void Burn(TimeSpan cpu)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cpu, TimeSpan.FromMilliseconds(10));
        if (cpu <= TimeSpan.Zero) return;
        for (var until = Mine() + cpu; Mine() < until;) Thread.SpinWait(20);
    }

    private static TimeSpan Mine() => Read(ThisThread) ?? throw new InvalidOperationException("This system has no CPU clock of a thread.");

    private static TimeSpan? Read(int clock)
    {
        if (!OperatingSystem.IsLinux() || ClockGetTime(clock, out var now) != 0) return null;
        return TimeSpan.FromSeconds(now.Seconds) + TimeSpan.FromTicks(now.Nanoseconds / TimeSpan.NanosecondsPerTick);
    }

    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "One call of two plain arguments; generated marshalling would need unsafe code.")]
    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec now);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
