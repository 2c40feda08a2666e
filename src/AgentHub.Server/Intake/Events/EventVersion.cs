using System.Text.RegularExpressions;

namespace AgentHub.Server.Intake.Events;

/// <summary>What an event's type says about its shape: <c>….v1</c> is the one of the table, <c>….v1.3</c> the third minor after it.</summary>
/// <param name="Kind">Null when no source may send the type.</param>
/// <param name="IsLater">True for a minor, which may have members and words that this version does not know.</param>
/// <param name="Major">The type without its minor.</param>
internal sealed partial record EventVersion(EventKind? Kind, bool IsLater, string Major)
{
    public static EventVersion Of(string type)
    {
        if (EventKinds.Find(type) is { } known) return new(known, false, type);
        var match = Minor().Match(type);
        var major = match.Success ? match.Groups["major"].Value : type;
        return new(EventKinds.Find(major), match.Success, major);
    }

    [GeneratedRegex(@"\A(?<major>.+\.v[1-9][0-9]{0,2})\.[1-9][0-9]{0,3}\z")]
    private static partial Regex Minor();
}
