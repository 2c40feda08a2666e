using AgentHub.Core.Interactions;
using AgentHub.Core.Privacy;
using AgentHub.Server.Interactions.WriteBacks;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>
/// Completes an interaction. The switch says when, so that the wrap-up's seconds are its clock's; when it does not say so in
/// time, the hub's own time counts: an agent is never kept in wrap-up by a silent switch.
/// </summary>
internal sealed class WrapUp(
    ITelephoneSwitch phone, IContactLedger contacts, INotes notes, IAgentStates states, CallNotes callNotes, HubEvents events, InteractionsOptions options,
    TimeProvider time, ILogger<WrapUp> log)
{
    public async Task<Reply> CompleteAsync(ActionRequest request, CompleteBody body)
    {
        var interaction = request.Interaction;
        var at = await WhenAsync(request);
        var summary = Clean(body.Summary);
        var outcome = new WrapUpOutcome(body.Disposition!, Clean(body.Cause), body.Solved, summary);
        var note = summary ?? (await notes.FindAsync(interaction.Id, CancellationToken.None))?.Text;

        // Before the event: should the server stop between the two, the note is written and the agent completes again.
        await callNotes.AddAsync(request.Contact, interaction, options.Queue(interaction.Queue).Dispositions[body.Disposition!].Label, outcome, note, CancellationToken.None);
        await contacts.AppendAsync(events.WrapUpCompleted(request.Contact.Id, interaction.Id, outcome, at, time.GetUtcNow()), CancellationToken.None);
        if (body.Then is { } then)
            await states.SetAsync(new(request.Agent, then == "ready" ? Availability.Ready : Availability.NotReady, null, time.GetUtcNow()), CancellationToken.None);
        return Reply.Json(200, new ActedAt(at));
    }

    private async Task<DateTimeOffset> WhenAsync(ActionRequest request)
    {
        var command = new SwitchCommand
        {
            Id = request.CommandId,
            Command = "complete",
            ContactId = request.Contact.Id,
            InteractionId = request.Interaction.Id,
            AgentId = request.Agent,
        };
        var answer = await phone.CommandAsync(command, options.Switch.CompleteWithin, CancellationToken.None);
        if (answer.At is null) log.CompletedByOwnClock(request.Interaction.Id);
        var at = answer.At ?? time.GetUtcNow();
        // Two clocks may disagree by a little; a wrap-up never ends before it began.
        return request.Interaction.DisconnectedAt is { } from && at < from ? from : at;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : CardNumbers.Mask(text.Trim());
}
