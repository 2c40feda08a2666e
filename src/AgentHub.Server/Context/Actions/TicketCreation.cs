using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Privacy;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>An agent creates a ticket for the caller; the same key never creates a second one.</summary>
internal sealed class TicketCreation(ContextParts parts, SystemViews systems)
{
    /// <summary>Most characters of a subject.</summary>
    public const int MaxSubject = 200;

    /// <summary>Most characters of a body.</summary>
    public const int MaxBody = 10_000;

    public async Task<Reply> CreateAsync(ContactRequest request, TicketBody body)
    {
        if (systems.Find(body.System!) is not { } system || system.Adapter.As<ICreateTicket>() is not { } adapter)
            return Reply.Problem(404, "no-such-system", "No connected system of this name takes tickets.");
        var caller = request.Open.Caller(await parts.ReadAsync(request.Contact.Id, CancellationToken.None));
        if (caller.State != IdentityState.Identified || caller.LinkOf(system.Id).RecordId is not { } record)
            return Reply.Problem(409, "not-possible-now", $"{system.Title} has no record that is known to be the caller's; nothing was created.");
        var ticket = new NewTicket
        {
            Customer = new(record),
            Subject = CardNumbers.Mask(body.Subject!.Trim()),
            Body = CardNumbers.Mask(body.Body!.Trim()),
            IdempotencyKey = $"{request.Contact.Id}.{request.Agent}.{request.Key}",
        };
        var answer = await system.AskAsync(Capability.CreateTicket, cancel => adapter.CreateTicketAsync(ticket, cancel), CancellationToken.None);
        if (!answer.IsFound)
            return Reply.Problem(502, "system-not-answering", $"{system.Title} {answer.Reason ?? "did not take the ticket"}. Try again; it will not be created twice.");
        if (systems.Now.First(s => s.Id == system.Id) is var view && view.Can.Contains(Capability.Tickets)) request.Open.FanOut.AskAgain(view, Capability.Tickets, record, null);
        return Reply.Json(200, new TicketAnswer(answer.Value.Number ?? answer.Value.RecordId));
    }
}
