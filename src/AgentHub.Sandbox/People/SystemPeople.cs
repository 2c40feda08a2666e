using System.Collections.Concurrent;
using System.Collections.Frozen;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.People;

/// <summary>The population's records in one system, and what they are found by. Thread safe.</summary>
internal sealed class SystemPeople
{
    /// <summary><see cref="Customer.Index"/> of the first record; scenario files have fewer people.</summary>
    public const int FirstIndex = 10_000;

    private readonly ConcurrentDictionary<string, Lazy<TextIndex>> _indexes = new();
    private readonly FrozenDictionary<string, int> _byAccount;
    private readonly Person[] _people;

    public SystemPeople(IReadOnlyList<(Person Person, Customer Record)> records)
    {
        All = [.. records.Select((r, at) => r.Record with { Index = FirstIndex + at })];
        _people = [.. records.Select(r => r.Person)];
        // Of two records with one number the first; a search by number uses an index, which has both.
        _byAccount = All.Select((r, at) => (r.Account, at)).Where(x => x.Account.Length > 0).DistinctBy(x => x.Account).ToFrozenDictionary(x => x.Account, x => x.at);
    }

    /// <summary>In the order of their places; <c>Index</c> is <see cref="FirstIndex"/> plus the position here.</summary>
    public IReadOnlyList<Customer> All { get; }

    /// <summary>Position of the first record with an account number; null when there is none.</summary>
    public int? ByAccount(string account) => _byAccount.TryGetValue(account, out var at) ? at : null;

    /// <summary>Position of a record by its index; null when it is none of these.</summary>
    public int? ByIndex(long index) => index >= FirstIndex && index - FirstIndex < All.Count ? (int)(index - FirstIndex) : null;

    /// <summary>Who a record is of.</summary>
    public Person PersonAt(int position) => _people[position];

    /// <summary>An index over all records, made when it is first asked for.</summary>
    /// <param name="name">The same name always means the same texts.</param>
    /// <param name="texts">What a record is found by.</param>
    public TextIndex Index(string name, Func<Customer, IEnumerable<string?>> texts) =>
        _indexes.GetOrAdd(name, _ => new(() => new(All.SelectMany((record, at) => texts(record).OfType<string>().Select(t => (t, at)))))).Value;
}
