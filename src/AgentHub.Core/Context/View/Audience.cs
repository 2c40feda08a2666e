using System.Globalization;

namespace AgentHub.Core.Context.View;

/// <summary>Who a rendering is for: agents of a contact at a verification level, or supervisors.</summary>
/// <param name="IsSupervisor">A supervisor does not talk with the caller, so the caller's level does not bind them.</param>
/// <param name="Level">What the caller has proved, 0–3.</param>
public readonly record struct Audience(bool IsSupervisor, int Level)
{
    /// <summary>Highest level there is.</summary>
    public const int MaxLevel = 3;

    /// <summary>Supervisors.</summary>
    public static Audience Supervisor { get; } = new(true, MaxLevel);

    /// <summary>Agents of a contact whose caller has proved this much.</summary>
    public static Audience Agent(int level) => new(false, Math.Clamp(level, 0, MaxLevel));

    /// <summary><c>agent@2</c> or <c>supervisor</c>.</summary>
    public string Name => IsSupervisor ? "supervisor" : string.Create(CultureInfo.InvariantCulture, $"agent@{Level}");

    /// <summary>The audience of a name, or null when it is none.</summary>
    public static Audience? Parse(string name) => name switch
    {
        "supervisor" => Supervisor,
        ['a', 'g', 'e', 'n', 't', '@', >= '0' and <= '3'] => Agent(name[^1] - '0'),
        _ => null,
    };
}
