namespace AgentHub.Sandbox.People;

/// <summary>A telephone number, and how people write it.</summary>
/// <param name="Country">Calling code: <c>44</c>.</param>
/// <param name="National">Digits after it, without a trunk 0.</param>
internal readonly record struct PhoneNumber(string Country, string National)
{
    public string E164 => $"+{Country}{National}";

    /// <summary>As somebody typed it.</summary>
    public string Written(Dice dice) => Country switch
    {
        "44" => British(dice.Below(9)),
        "1" => NorthAmerican(dice.Below(4)),
        _ => Foreign(dice.Below(4)),
    };

    private string British(int way)
    {
        var (area, rest) = Split();
        return way switch
        {
            0 or 1 or 2 => $"0{area} {rest}",
            3 => $"0{area}{Plain(rest)}",
            4 => $"+44 {area} {rest}",
            5 => E164,
            6 => $"(0{area}) {rest}",
            7 => $"+44 (0){area} {rest}",
            _ => $"0{area}-{rest.Replace(' ', '-')}",
        };
    }

    /// <summary>Area and the rest as it is grouped in print.</summary>
    private (string Area, string Local) Split() => National switch
    {
        ['2', ..] => (National[..2], $"{National[2..6]} {National[6..]}"),
        ['1', ..] => (National[..3], $"{National[3..6]} {National[6..]}"),
        _ => (National[..4], National[4..]),
    };

    private string NorthAmerican(int way) => way switch
    {
        0 => $"+1 ({National[..3]}) {National[3..6]}-{National[6..]}",
        1 => $"+1 {National[..3]}-{National[3..6]}-{National[6..]}",
        2 => $"001{National}",
        _ => E164,
    };

    private string Foreign(int way) => way switch
    {
        0 => E164,
        1 => $"00{Country}{National}",
        2 => $"+{Country} (0){National}",
        _ => $"+{Country} {National[..1]} {National[1..3]} {National[3..5]} {National[5..7]} {National[7..]}",
    };

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
