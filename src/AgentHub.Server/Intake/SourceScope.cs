using System.Collections.Immutable;
using AgentHub.Server.Intake.Events;

namespace AgentHub.Server.Intake;

/// <summary>What a source may say: of which types, about which contacts. An empty list allows all.</summary>
internal sealed record SourceScope(ImmutableArray<string> Types, ImmutableArray<string> Subjects)
{
    private const char Beginning = '*';

    /// <summary>Null when it may say this, else what it may not.</summary>
    public string? Problem(string type, string subject)
    {
        if (!Types.IsEmpty && !Types.Any(t => Covers(t, type))) return "This source may not send events of this type: see Types of its entry in AgentHub:Intake:Sources.";
        if (!Subjects.IsEmpty && !Subjects.Any(s => subject.StartsWith(s, StringComparison.Ordinal)))
            return "This source may not speak about this contact: see Subjects of its entry in AgentHub:Intake:Sources.";
        return null;
    }

    /// <summary>True when a setting allows at least one of the types that a source may send.</summary>
    public static bool NamesATypeWeKnow(string setting) => setting.Length > 0 && EventKinds.All.Any(k => Covers(setting, k.Type));

    private static bool Covers(string setting, string type) =>
        setting.EndsWith(Beginning) ? type.StartsWith(setting[..^1], StringComparison.Ordinal) : setting == type;
}
