using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;
using AgentHub.Server.Interactions.WriteBacks;

namespace AgentHub.Server.Context.Actions;

/// <summary>What an agent may do with a caller's context, as endpoints (<c>docs/contracts.md</c> section 4).</summary>
internal static class ContactEndpoints
{
    public static void MapContactActions(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/api/contacts/{id}").RequireAuthorization(Policies.Agent).WithTags("Context")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        group.MapPost("/facts", (HttpContext context, string id, ContactActions actions) =>
                actions.RunAsync<FactsBody>(context, id, "facts", needsKey: false, CheckFacts, b => b.InteractionId, (a, r, b) => a.Facts.TakeAsync(r, b)))
            .WithName("contactFacts").WithSummary("Takes what the agent typed for the caller; says what the caller had given before.")
            .Accepts<FactsBody>("application/json").Produces<Dictionary<string, TypedAnswer>>();

        group.MapPost("/identify", (HttpContext context, string id, ContactActions actions) =>
                actions.RunAsync<IdentifyBody>(context, id, "identify", needsKey: false, CheckIdentify, b => b.InteractionId, (a, r, b) => a.Identifying.ChooseAsync(r, b)))
            .WithName("contactIdentify").WithSummary("Says which of the proposed people is calling.")
            .Accepts<IdentifyBody>("application/json").Produces<IdentifiedAnswer>();

        group.MapPost("/facets/{facet}", (HttpContext context, string id, string facet, ContactActions actions) =>
                actions.RunAsync<NoBody>(context, id, "facets/" + facet, needsKey: false, (_, _) => { }, _ => null, (a, r, _) => a.Again.AskAsync(r, facet)))
            .WithName("contactFacet").WithSummary("Asks a facet again, one system of it ({facet}:{system}; an archive is asked in no other way), or opens an invoice (invoiceDetail:{itemId}).").Produces(202);

        group.MapPost("/conflicts/{field}", (HttpContext context, string id, string field, ContactActions actions) =>
                actions.RunAsync<DecideBody>(context, id, "conflicts/" + field, needsKey: false, CheckDecide, b => b.InteractionId, (a, r, b) => a.Deciding.DecideAsync(r, field, b)))
            .WithName("contactConflict").WithSummary("Says which source of a field is right; it goes to every system that holds something else.")
            .Accepts<DecideBody>("application/json").Produces<CorrectionQueued>();

        group.MapPost("/tickets", (HttpContext context, string id, ContactActions actions) =>
                actions.RunAsync<TicketBody>(context, id, "tickets", needsKey: true, CheckTicket, b => b.InteractionId, (a, r, b) => a.Tickets.CreateAsync(r, b)))
            .WithName("contactTicket").WithSummary("Creates a ticket for the caller.")
            .Accepts<TicketBody>("application/json").Produces<TicketAnswer>().ProducesProblem(502);
    }

    private static void CheckFacts(ActionCheck check, FactsBody body)
    {
        check.Id("/interactionId", body.InteractionId, required: true);
        if (body.Values is not { Count: > 0 }) check.Add("/values", "is missing");
        else if (body.Values.Count > TypedFacts.Most) check.Add("/values", $"must have at most {TypedFacts.Most} members");
    }

    private static void CheckIdentify(ActionCheck check, IdentifyBody body)
    {
        check.Id("/interactionId", body.InteractionId, required: true);
        check.Id("/candidateId", body.CandidateId, required: true);
    }

    private static void CheckDecide(ActionCheck check, DecideBody body)
    {
        check.Id("/interactionId", body.InteractionId, required: true);
        check.Id("/source", body.Source, required: true);
    }

    private static void CheckTicket(ActionCheck check, TicketBody body)
    {
        check.Id("/interactionId", body.InteractionId, required: true);
        check.Id("/system", body.System, required: true);
        check.Text("/subject", body.Subject, TicketCreation.MaxSubject, required: true);
        check.Text("/body", body.Body, TicketCreation.MaxBody, required: true);
    }
}
