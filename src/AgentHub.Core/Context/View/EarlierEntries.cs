using AgentHub.Core.Context.Parts;

namespace AgentHub.Core.Context.View;

/// <summary>Earlier contacts of the same account; shown when the caller is identified and has proved a level.</summary>
internal static class EarlierEntries
{
    public static IEnumerable<Wire.TimelineItem> Of(ContactView view)
    {
        if (!view.Allows(view.Settings.Needs.Tickets)) yield break;
        foreach (var earlier in view.Context.Find<EarlierPart>("earlier")?.Contacts ?? [])
            yield return new()
            {
                Id = $"p.{earlier.Id}",
                At = earlier.At,
                Kind = Wire.TimelineKind.Call,
                Title = $"Call{(earlier.Lasted is { } lasted ? ", " + Words.Clock(lasted) : "")}{(earlier.Agent is { } agent ? $", with {view.NameOf(agent)}" : ", not answered")}",
                Detail = earlier.Summary,
            };
    }
}
