using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Dialling;

/// <summary>Everybody who can call: the people of the scenario and the population, found by name, account number or telephone. Thread safe.</summary>
internal sealed class Callers(CompanyStore company, Population population)
{
    /// <summary>Most found at a time.</summary>
    public const int Most = 20;

    private readonly Lazy<CallerIndex> _index = new(() => new(population));

    /// <summary>Best first, at most <see cref="Most"/>; without words one of each kind.</summary>
    public IReadOnlyList<CallerView> Find(string? words)
    {
        var wanted = words?.Trim() ?? "";
        if (wanted.Length == 0) return [.. company.Data.Customers.Take(3).Select(c => CallerView.Of(c, PinOf(c.Account))), .. Examples().Select(View)];
        var kept = company.Data.Customers.Where(c => CallerIndex.Fits(wanted, [c.Name, c.Firm ?? ""], c.Account, [c.Phone, c.Mobile]));
        return [.. kept.Select(c => CallerView.Of(c, PinOf(c.Account))).Concat(_index.Value.Find(wanted).Select(p => View(population.People[p]))).Take(Most)];
    }

    /// <summary>By key, as <see cref="CallerView.Key"/> has it; null when there is nobody of that key.</summary>
    public CallerView? ByKey(string key)
    {
        if (company.Data.Customers.FirstOrDefault(c => c.Key == key) is { } kept) return CallerView.Of(kept, PinOf(kept.Account));
        return key.StartsWith('c') && int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < population.People.Count
            ? View(population.People[place])
            : null;
    }

    /// <summary>What the automated attendant knows of an account; null when it is nobody's.</summary>
    public KnownCaller? OfAccount(string account)
    {
        if (company.Data.Customers.FirstOrDefault(c => c.Account == account) is { } kept) return new(kept.BornOn, PinOf(account));
        var people = (SystemPeople[])[population.Crm, population.Erp, population.Tickets];
        var found = people.Select(p => p.ByAccount(account) is { } at ? p.All[at] : null).FirstOrDefault(c => c is not null);
        return found is null ? null : new(found.BornOn, PinOf(account));
    }

    /// <summary>Four digits that go with an account number.</summary>
    private string PinOf(string account)
    {
        var dice = long.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Dice.For(population.Seed, DiceFor.Pin, (int)(number / 100_000), (int)(number % 100_000))
            : Dice.For(population.Seed, DiceFor.Pin, account.Length);
        return dice.Below(10_000).ToString("D4", CultureInfo.InvariantCulture);
    }

    private IEnumerable<Person> Examples() => Enum.GetValues<PersonKind>().SelectMany(kind => population.People.Where(p => p.Kind == kind).Take(kind == PersonKind.Household ? 2 : 1));

    private CallerView View(Person person) => CallerView.Of(person, PinOf(person.Records[0].Record.Account), _index.Value.Sharing(person));
}
