using System.Collections.Immutable;

namespace AgentHub.Server.Intake.Events;

/// <summary>One member of an event's data. An optional one may be absent or null.</summary>
/// <param name="Max">Most characters of a text, highest of a whole number; its lowest is 0.</param>
internal sealed record EventMember(string Name, MemberKind Kind, bool Required, ImmutableArray<string> Words, int Max)
{
    public static EventMember Id(string name) => new(name, MemberKind.Id, true, [], 64);
    public static EventMember Word(string name, params ImmutableArray<string> words) => new(name, MemberKind.Word, true, words, 0);
    public static EventMember ShortName(string name) => new(name, MemberKind.Name, true, [], 100);
    public static EventMember Text(string name, int max) => new(name, MemberKind.Text, true, [], max);
    public static EventMember Phone(string name) => new(name, MemberKind.Phone, false, [], 100);
    public static EventMember FactKey(string name) => new(name, MemberKind.FactKey, true, [], 64);
    public static EventMember FactValue(string name) => new(name, MemberKind.FactValue, true, [], 1000);
    public static EventMember Whole(string name, int max) => new(name, MemberKind.Whole, true, [], max);
    public static EventMember Fraction(string name) => new(name, MemberKind.Fraction, true, [], 1);
    public static EventMember Flag(string name) => new(name, MemberKind.Flag, true, [], 0);
    public static EventMember Time(string name) => new(name, MemberKind.Time, true, [], 40);

    /// <summary>The same, but it may be absent or null.</summary>
    public EventMember Optional() => this with { Required = false };
}
