namespace AgentHub.Sandbox.Company;

/// <summary>A meter and what was read on it, as the archive of the replaced metering system holds it; newest first.</summary>
internal sealed record CompanyMeter(string Serial, IReadOnlyList<CompanyReading> Readings)
{
    /// <summary>No meter there.</summary>
    public static CompanyMeter None { get; } = new("", []);
}

/// <summary>One reading.</summary>
/// <param name="Number">Counts up from the first.</param>
/// <param name="TakenAt">UTC.</param>
/// <param name="Value">Kilowatt hours.</param>
/// <param name="By">The archive's own letter: A automatic, C customer, E engineer, X estimated.</param>
internal sealed record CompanyReading(int Number, DateTimeOffset TakenAt, int Value, char By);
