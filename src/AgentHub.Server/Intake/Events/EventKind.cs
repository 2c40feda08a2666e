using System.Collections.Immutable;

namespace AgentHub.Server.Intake.Events;

/// <summary>One event type a source may send.</summary>
/// <param name="Title">What happened, for the reader of the schema.</param>
/// <param name="OneOf">Of these optional members at least one must be given; empty when there is no such rule.</param>
internal sealed record EventKind(string Type, string Title, ImmutableArray<EventMember> Members, ImmutableArray<string> OneOf)
{
    public EventKind(string type, string title, params ImmutableArray<EventMember> members) : this(type, title, members, [])
    {
    }
}
