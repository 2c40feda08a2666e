using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Context.Actions;

/// <summary>An agent says which of the proposed people is calling.</summary>
internal sealed class Identifying(ContextParts parts, IContactLedger ledger, HubEvents events, TimeProvider time, ILogger<Identifying> log)
{
    /// <summary>Links every record of the candidate; the choice is an event of the contact and stays.</summary>
    public async Task<Reply> ChooseAsync(ContactRequest request, IdentifyBody body)
    {
        var caller = request.Open.Caller(await parts.ReadAsync(request.Contact.Id, CancellationToken.None));
        if (caller.Candidates.FirstOrDefault(c => c.Id == body.CandidateId) is not { } chosen)
            return Reply.Problem(409, "not-possible-now", "This person is not proposed any more. Look again at who is.");
        await ledger.AppendAsync(events.IdentityLinked(request.Contact.Id, chosen.Records, request.Agent, time.GetUtcNow()), CancellationToken.None);
        log.Identified(request.Agent.Value, request.Contact.Id.Value);
        return Reply.Json(200, new IdentifiedAnswer("identified"));
    }
}
