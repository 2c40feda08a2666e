using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.MeterArchive;

/// <summary>The readings the archive holds; only the scenario's people have any. Thread safe.</summary>
internal sealed class MeterReadings(CompanyStore company)
{
    /// <summary>Newest first for one account; for none, everybody's, account by account.</summary>
    public IReadOnlyList<MeterReading> Of(string? account) =>
    [
        .. company.Data.Customers.Where(c => account is null || c.Account == account)
            .SelectMany(c => c.Meter.Readings.Select(r => new MeterReading(c.Account, c.Meter.Serial, r))),
    ];
}

/// <summary>One reading with where it was taken.</summary>
internal sealed record MeterReading(string Account, string Serial, CompanyReading Reading);
