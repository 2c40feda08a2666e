namespace AgentHub.Sandbox.People;

/// <summary>Puts names together.</summary>
internal static class PersonName
{
    public static (string First, string Last) Of(int seed, int place, PersonKind kind, Dice dice) => kind switch
    {
        PersonKind.OtherScript => OtherScript(place, dice),
        PersonKind.OddName => Odd(place, dice),
        PersonKind.TwoNames => (dice.Pick(NameLists.Short).Formal, dice.Pick(NameLists.Last)),
        PersonKind.Household => (dice.Pick(NameLists.First), Dice.For(seed, DiceFor.Person, PersonKinds.HouseholdOf(place), 2).Pick(NameLists.Last)),
        _ => (dice.Pick(NameLists.First), dice.Pick(NameLists.Last)),
    };

    /// <summary>The five scripts take turns.</summary>
    private static (string, string) OtherScript(int place, Dice dice)
    {
        var (_, first, last) = NameLists.OtherScripts[(place / 100 * 2 + place % 2) % NameLists.OtherScripts.Length];
        return (dice.Pick(first), dice.Pick(last));
    }

    private static (string, string) Odd(int place, Dice dice) => ((place / 100 + place % 2) % 3) switch
    {
        0 => (dice.Pick(NameLists.ApostropheFirst), dice.Pick(NameLists.ApostropheLast)),
        1 => (string.Join(' ', NameLists.LongFirst), string.Join(" e ", NameLists.LongLast.Skip(dice.Below(3)))),
        _ => (dice.Pick(NameLists.Single), ""),
    };
}
