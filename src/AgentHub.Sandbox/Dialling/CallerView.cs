using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Dialling;

/// <summary>Somebody who can call, as the page shows them.</summary>
/// <param name="Key">Names them when dialling.</param>
/// <param name="Names">What they are called, in each system that has another name once.</param>
/// <param name="Account">Account number; empty when they have none.</param>
/// <param name="Phone">The number they call from, as one of their records has it; null when they have none.</param>
/// <param name="Pin">What they would key in.</param>
/// <param name="Born">ISO date of birth; null when no system has it.</param>
/// <param name="Systems">Ids of the systems that hold them; one that holds two records stands twice.</param>
/// <param name="About">What is the matter with them, for people; null when nothing.</param>
/// <param name="SharedBy">How many people have their telephone; 0 when they have none.</param>
internal sealed record CallerView(string Key, IReadOnlyList<string> Names, string Account, string? Phone, string Pin, string? Born, string? Postcode,
    IReadOnlyList<string> Systems, string? About, int SharedBy, int Invoices, int Orders, int Tickets)
{
    /// <summary>One of the scenario's people.</summary>
    public static CallerView Of(Customer c, string pin) => new(c.Key, [c.Name], c.Account, c.Phone ?? c.Mobile, pin, Day(c.BornOn), c.Postcode,
        [.. c.Systems.Order(StringComparer.Ordinal)], "of the scenario", c.Phone is null && c.Mobile is null ? 0 : 1, c.Invoices.Count, c.Orders.Count, c.Tickets.Count);

    /// <summary>One of the population.</summary>
    public static CallerView Of(Person p, string pin, int sharing)
    {
        var first = p.Records[0].Record;
        return new(first.Key, [.. p.Records.Select(r => r.Record.Name).Distinct()], first.Account, p.Phone is null ? null : first.Phone ?? first.Mobile ?? p.Phone.Value.E164, pin,
            Day(first.BornOn), first.Postcode, [.. p.Records.Select(r => r.System)], Words(p, sharing), sharing, p.Invoices, p.Orders, p.Tickets);
    }

    private static string? Words(Person p, int sharing) => p.Kind switch
    {
        PersonKind.LongHistory => "5,000 invoices, orders and tickets",
        PersonKind.OtherScript => "name in another script",
        PersonKind.OddName => "unusual name",
        PersonKind.Twice => "two records in one system",
        PersonKind.TwoAddresses => "two addresses",
        PersonKind.Household => "shared telephone",
        PersonKind.TwoNames => "another name in each system",
        PersonKind.Nothing => "nothing known but name and account",
        PersonKind.Abroad => "number of another country",
        PersonKind.Switchboard => string.Create(CultureInfo.InvariantCulture, $"switchboard, {sharing} people"),
        _ => null,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
