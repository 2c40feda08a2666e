using AgentHub.Sandbox.Company;

namespace AgentHub.Sandbox.People;

/// <summary>What each system made of a person: another notation of the number, another name, another address, a second record.</summary>
internal static class RecordMaker
{
    /// <summary>Account numbers of second records lie above everybody's own.</summary>
    private const int SecondAccounts = 900_000;

    /// <summary>The record of one system.</summary>
    public static Customer In(string system, Customer known, PersonKind kind, PhoneNumber? phone, Dice dice)
    {
        var record = Numbered(system, known, kind, phone, dice);
        return (kind, system) switch
        {
            (PersonKind.TwoNames, "erp") => record with { First = ShortOf(known.First), Email = dice.Percent(50) ? null : known.Email },
            (PersonKind.TwoNames, "tickets") => record with { First = known.First[..1] + ".", Account = known.Account },
            (PersonKind.TwoAddresses, "erp") => record with { Street = $"{dice.Between(1, 180)} {dice.Pick(NameLists.Streets)}", City = dice.Pick(NameLists.Cities), Postcode = $"CV{dice.Between(1, 9)} 0ZZ" },
            // The ERP knows the firm, not who works there.
            (PersonKind.Switchboard, "erp") => record with { Email = null, BornOn = null },
            _ => record,
        };
    }

    /// <summary>The second record of somebody who is there twice; none for others.</summary>
    public static IEnumerable<(string System, Customer Record)> Second(Customer known, PersonKind kind, int place, PhoneNumber? phone, Dice dice)
    {
        if (kind != PersonKind.Twice) yield break;
        // In the CRM by a web form without account number, or entered once more; in the others with a number of its own.
        var way = place % 100 - 20;
        var system = way < 3 ? "crm" : way == 3 ? "erp" : "tickets";
        var again = Numbered(system, known, kind, phone, dice) with { UpdatedAt = known.UpdatedAt.AddDays(40) };
        yield return (system, way switch
        {
            0 => again with { Account = "", First = known.First.ToLowerInvariant(), Last = known.Last.ToLowerInvariant(), Street = null, City = null, Postcode = null },
            1 => again with { Last = known.Last + " (old)" },
            2 => again with { First = known.Last, Last = known.First },
            3 => again with { Account = PersonMaker.Account(SecondAccounts + place), Email = null },
            _ => again with { Account = "", Email = null },
        });
    }

    /// <summary>Zendesk keeps E.164; in the others each record was typed by somebody else.</summary>
    private static Customer Numbered(string system, Customer known, PersonKind kind, PhoneNumber? phone, Dice dice) => phone switch
    {
        null => known,
        { } number when system == "tickets" => known with { Phone = number.E164 },
        { } number when kind == PersonKind.Switchboard => known with { Phone = number.E164 },
        { National: ['7', ..], Country: "44" } mobile when system == "crm" => known with { Phone = null, Mobile = mobile.Written(dice) },
        { } number => known with { Phone = number.Written(dice) },
    };

    private static string ShortOf(string formal) => NameLists.Short.FirstOrDefault(s => s.Formal == formal).Short ?? formal;
}
