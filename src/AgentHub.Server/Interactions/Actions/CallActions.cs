using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Privacy;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>What an agent does with a call. Each is a command to the switch; what came of it arrives as events.</summary>
internal sealed class CallActions(ITelephoneSwitch phone, INotes notes)
{
    public Task<Reply> AcceptAsync(ActionRequest request) => CommandAsync(request, c => c);

    public Task<Reply> RetrieveAsync(ActionRequest request) => CommandAsync(request, c => c);

    public Task<Reply> EndAsync(ActionRequest request) => CommandAsync(request, c => c);

    public Task<Reply> DeclineAsync(ActionRequest request, DeclineBody body) => CommandAsync(request, c => c with { Reason = Clean(body.Reason) });

    public Task<Reply> HoldAsync(ActionRequest request, HoldBody body) => CommandAsync(request, c => c with { Reason = body.Reason });

    public Task<Reply> ConsultAsync(ActionRequest request, ConsultBody body) =>
        CommandAsync(request, c => c with { ToAgentId = new AgentId(body.ToAgentId!), Reason = Clean(body.Reason) });

    /// <summary>The reason travels, and with it the note the agent wrote so far, unless they gave another one for the receiver.</summary>
    public async Task<Reply> TransferAsync(ActionRequest request, TransferBody body)
    {
        var note = string.IsNullOrWhiteSpace(body.Note) ? (await notes.FindAsync(request.Interaction.Id, CancellationToken.None))?.Text : body.Note;
        return await CommandAsync(request, c => c with
        {
            Kind = body.Kind,
            ToAgentId = body.ToAgentId is { } agent ? new AgentId(agent) : null,
            ToQueue = body.ToQueue,
            Reason = Clean(body.Reason),
            Note = Clean(note),
        });
    }

    private async Task<Reply> CommandAsync(ActionRequest request, Func<SwitchCommand, SwitchCommand> fill)
    {
        var command = new SwitchCommand
        {
            Id = request.CommandId,
            Command = request.Action,
            ContactId = request.Contact.Id,
            InteractionId = request.Interaction.Id,
            AgentId = request.Agent,
        };
        var answer = await phone.CommandAsync(fill(command), null, CancellationToken.None);
        return answer.Outcome switch
        {
            SwitchOutcome.Accepted => Reply.Json(202, new ActedAt(answer.At!.Value)),
            SwitchOutcome.NotPossible => ActionRules.NotPossible(answer.Title ?? "The telephone system does not allow this now.", request.Interaction),
            _ => Reply.Problem(502, "switch-not-answering", answer.Title ?? "The telephone system did not answer; nothing was done. Try again."),
        };
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : CardNumbers.Mask(text.Trim());
}
