using System.Globalization;

namespace AgentHub.Bench.Report;

/// <summary>One cell of the speed table: what was measured must be at most this.</summary>
internal sealed record Goal(string Name, double Measured, double AtMost)
{
    public bool IsReached => Measured <= AtMost;

    /// <summary>Beside the number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"≤ {AtMost:0.##} {(IsReached ? "reached" : "NOT REACHED")}");
}
