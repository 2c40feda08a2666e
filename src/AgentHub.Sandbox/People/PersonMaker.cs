using System.Globalization;
using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.People;

/// <summary>Makes a person from a seed and a place: name, telephone, address, in which systems, and how much history.</summary>
internal sealed class PersonMaker(int seed)
{
    /// <summary>Length of a very long history.</summary>
    public const int LongHistory = 5_000;

    private const string Crm = "crm", Erp = "erp", Tickets = "tickets";

    private static readonly string[][] Everywhere = [[Crm, Erp, Tickets]];
    private static readonly string[][] Somewhere = [[Crm, Erp, Tickets], [Crm, Erp, Tickets], [Crm, Erp, Tickets], [Crm, Erp], [Crm, Tickets], [Erp, Tickets], [Crm], [Erp]];
    private static readonly DateOnly FirstDay = new(1998, 1, 5);

    public Person Make(int place)
    {
        var kind = PersonKinds.Of(place);
        var dice = Dice.For(seed, DiceFor.Person, place);
        var phone = PhoneOf(place, kind, dice);
        var customer = Known(place, kind, phone, dice);
        var systems = SystemsOf(place, kind, dice);
        var (invoices, orders, tickets) = HistoryOf(kind, dice);
        return new()
        {
            Place = place,
            Kind = kind,
            Phone = phone,
            Records = [.. systems.Select(s => (s, RecordMaker.In(s, customer, kind, phone, Dice.For(seed, DiceFor.Record, place, s[0])))),
                .. RecordMaker.Second(customer, kind, place, phone, Dice.For(seed, DiceFor.Record, place, 'x'))],
            Invoices = systems.Contains(Erp) ? invoices : 0,
            Orders = systems.Contains(Erp) ? orders : 0,
            Tickets = systems.Contains(Tickets) ? tickets : 0,
        };
    }

    /// <summary>The account number; the last two digits check the others.</summary>
    public static string Account(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"88{number:D6}{98 - number * 100L % 97:D2}");

    private Customer Known(int place, PersonKind kind, PhoneNumber? phone, Dice dice)
    {
        var (first, last) = PersonName.Of(seed, place, kind, dice);
        // A household's address is drawn once, for its first member.
        var home = kind == PersonKind.Household ? Dice.For(seed, DiceFor.Person, PersonKinds.HouseholdOf(place), 1) : dice;
        var bare = kind == PersonKind.Nothing;
        var since = FirstDay.AddDays(dice.Below(9_800));
        return new()
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"c{place}"),
            Index = 0,
            First = first,
            Last = last,
            Account = Account(place),
            Email = bare || dice.Percent(12) ? null : Email(first, last, place, dice),
            Phone = phone?.Written(dice),
            BornOn = bare || kind == PersonKind.Switchboard ? null : new DateOnly(1930, 1, 1).AddDays(dice.Below(27_000)),
            Street = bare ? null : string.Create(CultureInfo.InvariantCulture, $"{home.Between(1, 180)} {home.Pick(NameLists.Streets)}"),
            City = bare ? null : home.Pick(NameLists.Cities),
            Postcode = bare ? null : Postcode(home),
            Segment = kind is PersonKind.Switchboard or PersonKind.LongHistory ? "Business" : "Residential",
            Since = bare ? null : since,
            Firm = kind switch
            {
                PersonKind.Switchboard => "Hebble Mills",
                PersonKind.LongHistory => $"{last} Estates",
                _ => null,
            },
            UpdatedAt = new DateTimeOffset(2025, 1, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(dice.Below(500_000)),
            Systems = new HashSet<string>(),
            Invoices = [],
            Orders = [],
            Tickets = [],
        };
    }

    private static PhoneNumber? PhoneOf(int place, PersonKind kind, Dice dice) => kind switch
    {
        PersonKind.Nothing => null,
        PersonKind.Switchboard => PhoneRanges.Landline(PersonKinds.FirstBehindSwitchboard),
        PersonKind.Household => PhoneRanges.Landline(PersonKinds.HouseholdOf(place)),
        PersonKind.Abroad => PhoneRanges.Foreign(place / 100 * 5 + place % 100 - 70),
        // Ten in a hundred by mobile, as far as the range goes.
        PersonKind.Plain when place % 100 >= 90 && place / 100 * 10 + place % 10 < PhoneRanges.Mobiles => PhoneRanges.Mobile(place / 100 * 10 + place % 10),
        PersonKind.Plain when dice.Percent(3) => null,
        _ => PhoneRanges.Landline(place),
    };

    private static string[] SystemsOf(int place, PersonKind kind, Dice dice) => kind switch
    {
        PersonKind.Nothing => [new[] { Crm, Erp, Tickets }[place / 100 % 3]],
        PersonKind.Plain or PersonKind.Abroad or PersonKind.OddName or PersonKind.OtherScript => dice.Pick(Somewhere),
        _ => Everywhere[0],
    };

    private static (int Invoices, int Orders, int Tickets) HistoryOf(PersonKind kind, Dice dice) => kind switch
    {
        PersonKind.LongHistory => (LongHistory, LongHistory, LongHistory),
        PersonKind.Nothing => (0, 0, 0),
        _ => (dice.Between(0, 40), Few(dice), Few(dice)),
    };

    /// <summary>0 to 40, mostly few.</summary>
    private static int Few(Dice dice) => dice.Between(0, 4) * dice.Between(0, 10) * (dice.Percent(60) ? 1 : 0) / (dice.Percent(70) ? 4 : 1);

    private static string Email(string first, string last, int place, Dice dice)
    {
        var name = Ascii(first, last);
        var domain = dice.Pick<string>(["example.com", "example.net", "example.org"]);
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length > 0 ? name : "customer")}{place}@{domain}");
    }

    private static string Ascii(string first, string last)
    {
        var plain = $"{first.Split(' ')[0]}.{last.Split(' ')[^1]}".Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant();
        return new string([.. plain.Where(c => char.IsAsciiLetterOrDigit(c) || c == '.').Take(40)]).Trim('.');
    }

    private static string Postcode(Dice dice) =>
        string.Create(CultureInfo.InvariantCulture, $"CV{dice.Between(1, 9)} {dice.Between(1, 9)}{(char)('A' + dice.Below(26))}{(char)('A' + dice.Below(26))}");
}
