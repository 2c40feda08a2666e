using System.Collections.Frozen;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>When which action is possible: checked before the switch is bothered. The switch has the last word.</summary>
internal static class ActionRules
{
    private static readonly FrozenDictionary<string, (Func<InteractionState, ContactState, bool> IsPossible, string When)> Rules =
        new Dictionary<string, (Func<InteractionState, ContactState, bool>, string)>
        {
            ["accept"] = ((i, _) => IsRinging(i), "while it rings"),
            ["decline"] = ((i, _) => IsRinging(i), "while it rings"),
            ["hold"] = ((i, _) => i.Stage == InteractionStage.Connected, "while you talk with the caller"),
            ["retrieve"] = ((i, c) => i.Stage == InteractionStage.Held || IsAsking(i) || AsksSomebody(i, c), "while the caller is on hold or you consult somebody"),
            ["consult"] = ((i, c) => i.Stage is InteractionStage.Connected or InteractionStage.Held && !AsksSomebody(i, c), "while you have the caller and consult nobody"),
            ["transfer"] = ((i, _) => i.Stage is InteractionStage.Connected or InteractionStage.Held || IsAsking(i), "while you have the caller"),
            ["end"] = ((i, _) => i.Stage is InteractionStage.Connected or InteractionStage.Held or InteractionStage.Consulting, "while you are in the call"),
            ["complete"] = ((i, _) => i.Stage == InteractionStage.WrapUp, "in wrap-up"),
            ["notes"] = ((i, _) => !i.IsFinished, "until wrap-up is finished"),
            ["write-backs/retry"] = ((_, _) => true, ""),
            ["opened"] = ((_, _) => true, ""),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null when the action is possible now, else the answer that says when it is.</summary>
    public static Reply? Refusal(string action, InteractionState interaction, ContactState contact)
    {
        var (isPossible, when) = Rules[action];
        return isPossible(interaction, contact) ? null : NotPossible($"This is possible {when}; now the call is {Words(interaction)}.", interaction);
    }

    /// <summary>The answer for what the state or the switch does not allow.</summary>
    public static Reply NotPossible(string title, InteractionState interaction) =>
        Reply.Problem(409, "not-possible-now", title, ("state", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(interaction.Stage.ToString())));

    private static string Words(InteractionState interaction) => interaction.Stage switch
    {
        InteractionStage.Offered or InteractionStage.Alerting => "ringing",
        InteractionStage.Connected => "connected",
        InteractionStage.Held => "on hold",
        InteractionStage.Consulting when IsAsking(interaction) => "on hold while you consult",
        InteractionStage.Consulting => "a consult",
        InteractionStage.WrapUp => "over and in wrap-up",
        InteractionStage.Completed => "completed",
        InteractionStage.Declined => "declined",
        InteractionStage.Missed => "missed",
        _ => "taken back",
    };

    private static bool IsRinging(InteractionState i) => i.Stage is InteractionStage.Offered or InteractionStage.Alerting;

    private static bool IsAsking(InteractionState i) => i is { Stage: InteractionStage.Consulting, ConnectedAt: not null };

    /// <summary>True while a colleague is consulted, or still being rung for it.</summary>
    private static bool AsksSomebody(InteractionState i, ContactState contact) =>
        contact.Interactions.Any(o => o.Kind == InteractionKind.Consult && o.From == i.Id && (IsRinging(o) || o is { Stage: InteractionStage.Consulting, ConnectedAt: null }));
}
