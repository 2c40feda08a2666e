using System.Globalization;
using System.Runtime.InteropServices;

namespace AgentHub.Bench;

/// <summary>What the figures were measured on; a figure without it says nothing.</summary>
/// <param name="Cpu">Model name of the first core; the architecture where the system does not say.</param>
/// <param name="Cores">Logical cores of this process.</param>
/// <param name="Runtime">Such as <c>.NET 10.0.1</c>.</param>
/// <param name="System">Operating system.</param>
/// <param name="Load">Load averages over 1, 5 and 15 minutes; null where the system does not say.</param>
internal sealed record MachineFacts(string Cpu, int Cores, string Runtime, string System, string? Load)
{
    /// <summary>Reads them now.</summary>
    public static MachineFacts Read() => new(
        Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        RuntimeInformation.FrameworkDescription,
        Line("/etc/os-release", "PRETTY_NAME")?.Trim('"') ?? RuntimeInformation.OSDescription,
        LoadNow());

    /// <summary>The load averages at this moment.</summary>
    public static string? LoadNow() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Cpu}, {Cores} cores, {Runtime}, {System}, load average {Load ?? "unknown"}");

    private static string? Line(string path, string name)
    {
        if (!File.Exists(path)) return null;
        var line = File.ReadLines(path).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
        return line?[(line.IndexOfAny([':', '=']) + 1)..].Trim();
    }
}
