using System.Collections.Immutable;
using AgentHub.Core.Context;
using AgentHub.Core.Context.E164;
using AgentHub.Core.Context.View;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Context;

/// <summary>What is known about a caller, how long it counts, and who may see it.</summary>
internal sealed class ContextOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Context";

    /// <summary>Country whose numbers are meant when a phone number has no calling code.</summary>
    /// <value>ISO 3166-1 alpha-2; <c>GB</c> unless set.</value>
    public string DefaultCountry { get; set; } = "GB";

    /// <summary>The organisation's time zone, for times inside sentences.</summary>
    /// <value>IANA name; <c>Europe/London</c> unless set.</value>
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>Currency of amounts that callers give without saying.</summary>
    /// <value>ISO 4217, three capitals; <c>GBP</c> unless set.</value>
    public string Currency { get; set; } = "GBP";

    /// <summary>Age from which a copy is shown and asked for again.</summary>
    /// <value>Between 1 s and 1 h; 2 min unless set.</value>
    public TimeSpan SoftTtl { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Age from which a copy is shown only when an agent asks for it.</summary>
    /// <value>From <see cref="SoftTtl"/> to 30 days; 2 days unless set.</value>
    public TimeSpan HardTtl { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long "there is none" is believed.</summary>
    /// <value>Between 0 and <see cref="SoftTtl"/>; 30 s unless set.</value>
    public TimeSpan NegativeFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a failure a system is asked again by itself, when it did not say; doubles with each failure up to 2 min.</summary>
    /// <value>Between 1 s and 2 min; 15 s unless set.</value>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a question that failed is asked again by itself.</summary>
    /// <value>Between 0 and 20; 5 unless set.</value>
    public int MaxRetries { get; set; } = 5;

    /// <summary>How long what a caller gave counts as known.</summary>
    /// <value>Between 1 h and 365 days; 30 days unless set.</value>
    public TimeSpan FactLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Days back in which contacts count as being about the same thing.</summary>
    /// <value>Between 1 and 90; 14 unless set.</value>
    public int RepeatDays { get; set; } = 14;

    /// <summary>An invoice at least this many times the mean of those before it is called unusual.</summary>
    /// <value>Between 1.1 and 100; 2 unless set.</value>
    public decimal UnusualInvoiceFrom { get; set; } = 2;

    /// <summary>How long a finished contact can still be read.</summary>
    /// <value>Between 0 and 24 h; 10 min unless set.</value>
    public TimeSpan KeepClosed { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a contact on which nothing happens is kept in memory; its next event brings it back.</summary>
    /// <value>Between 10 min and 7 days; 12 h unless set.</value>
    public TimeSpan KeepIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Contacts in memory; beyond, finished ones and then those longest without an event are let go.</summary>
    /// <value>Between 10 and 1,000,000; 5,000 unless set.</value>
    public int MaxContacts { get; set; } = 5_000;

    /// <summary>Last good answers in memory; beyond, the oldest are let go.</summary>
    /// <value>Between 100 and 10,000,000; 20,000 unless set.</value>
    public int MaxCopies { get; set; } = 20_000;

    /// <summary>Invoices that can be opened in one contact.</summary>
    /// <value>Between 1 and 200; 20 unless set.</value>
    public int MaxOpenedInvoices { get; set; } = 20;

    /// <summary>Verification level each part of a customer's data needs.</summary>
    public LevelOptions Levels { get; set; } = new();

    /// <summary>Which system is right, by field of the customer: <c>name</c>, <c>number</c>, <c>email</c>, <c>phone</c>, <c>address</c>, <c>prefers</c>, <c>segment</c>, <c>since</c>.</summary>
    public Dictionary<string, PrecedenceOptions> Precedence { get; set; } = [];

    public IEnumerable<string> Faults()
    {
        if (!PhoneNumber.KnowsCountry(DefaultCountry)) yield return $"{Section}:DefaultCountry must be a country such as GB, is '{DefaultCountry}'";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) yield return $"{Section}:TimeZone must be a time zone such as Europe/London, is '{TimeZone}'";
        if (Currency is not { Length: 3 } || !Currency.All(char.IsAsciiLetterUpper)) yield return $"{Section}:Currency must be three capitals such as GBP, is '{Currency}'";
        foreach (var fault in Spans()) yield return fault;
        foreach (var fault in Counts()) yield return fault;
        foreach (var field in Precedence.Keys.Where(f => !ViewSettings.Fields.Contains(f)))
            yield return $"{Section}:Precedence:{field} must be a field of the customer: {string.Join(", ", ViewSettings.Fields)}";
        foreach (var fault in Precedence.SelectMany(p => p.Value.Faults($"{Section}:Precedence:{p.Key}"))) yield return fault;
        foreach (var fault in Levels.Faults($"{Section}:Levels")) yield return fault;
    }

    /// <summary>What the rendering needs of these.</summary>
    public ViewSettings View(FactDictionary facts) => new()
    {
        Facts = facts,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
        Currency = Currency,
        Needs = Levels.Needs,
        EnoughFor = Levels.EnoughFor,
        RepeatDays = RepeatDays,
        UnusualFrom = UnusualInvoiceFrom,
        Precedence = Precedence.ToImmutableSortedDictionary(p => p.Key, p => p.Value.Precedence, StringComparer.Ordinal),
    };

    private IEnumerable<string> Spans() =>
    [
        .. Between(nameof(SoftTtl), SoftTtl, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), "1 s and 1 h"),
        .. Between(nameof(HardTtl), HardTtl, SoftTtl, TimeSpan.FromDays(30), "SoftTtl and 30 days"),
        .. Between(nameof(NegativeFor), NegativeFor, TimeSpan.Zero, SoftTtl, "0 and SoftTtl"),
        .. Between(nameof(RetryAfter), RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2), "1 s and 2 min"),
        .. Between(nameof(FactLifetime), FactLifetime, TimeSpan.FromHours(1), TimeSpan.FromDays(365), "1 h and 365 days"),
        .. Between(nameof(KeepClosed), KeepClosed, TimeSpan.Zero, TimeSpan.FromHours(24), "0 and 24 h"),
        .. Between(nameof(KeepIdle), KeepIdle, TimeSpan.FromMinutes(10), TimeSpan.FromDays(7), "10 min and 7 days"),
    ];

    private IEnumerable<string> Counts() =>
    [
        .. Between(nameof(MaxRetries), MaxRetries, 0, 20, "0 and 20"),
        .. Between(nameof(RepeatDays), RepeatDays, 1, 90, "1 and 90"),
        .. Between(nameof(UnusualInvoiceFrom), UnusualInvoiceFrom, 1.1m, 100m, "1.1 and 100"),
        .. Between(nameof(MaxContacts), MaxContacts, 10, 1_000_000, "10 and 1,000,000"),
        .. Between(nameof(MaxCopies), MaxCopies, 100, 10_000_000, "100 and 10,000,000"),
        .. Between(nameof(MaxOpenedInvoices), MaxOpenedInvoices, 1, 200, "1 and 200"),
    ];

    private static IEnumerable<string> Between<T>(string name, T value, T least, T most, string range) where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0) yield break;
        yield return $"{Section}:{name} must be between {range}, is {value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
