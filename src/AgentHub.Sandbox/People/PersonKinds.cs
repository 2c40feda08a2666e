namespace AgentHub.Sandbox.People;

/// <summary>Who is what, by place.</summary>
internal static class PersonKinds
{
    /// <summary>People behind the switchboard.</summary>
    public const int BehindSwitchboard = 60;

    /// <summary>Place of the first of them; a smaller population has no switchboard.</summary>
    public const int FirstBehindSwitchboard = 200;

    public static PersonKind Of(int place) => place is >= FirstBehindSwitchboard and < FirstBehindSwitchboard + BehindSwitchboard
        ? PersonKind.Switchboard
        : (place % 100) switch
        {
            3 => PersonKind.LongHistory,
            10 or 11 => PersonKind.OtherScript,
            12 or 13 => PersonKind.OddName,
            >= 20 and < 25 => PersonKind.Twice,
            >= 30 and < 33 => PersonKind.TwoAddresses,
            >= 40 and < 48 => PersonKind.Household,
            >= 50 and < 58 => PersonKind.TwoNames,
            60 or 61 => PersonKind.Nothing,
            >= 70 and < 75 => PersonKind.Abroad,
            _ => PersonKind.Plain,
        };

    /// <summary>Whose telephone, family name and address somebody shares: the place of the first of the household.</summary>
    public static int HouseholdOf(int place) => place - place % 2;
}
