using System.Security.Claims;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Core.Supervision;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;

namespace AgentHub.Server.Supervision;

/// <summary>Takes the waits a browser measured: <c>POST /api/interactions/{id}/waits</c>.</summary>
internal sealed class WaitsEndpoint(DayBook book, IContactLedger ledger, IWaits waits, WaitedForSystems systems, INodeBus bus, TimeProvider time)
{
    public async Task<IResult> PostAsync(string id, WaitsRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var errors = request.Faults(systems.Contains);
        if (errors.Count > 0) return Problem.Of(400, "malformed-waits", "The reported waits cannot be read. Nothing was counted.", ("errors", errors));
        if (!IdCheck.IsId(id) || (book.Now.Find(new(id))?.State ?? await ledger.FindByInteractionAsync(new(id), cancellationToken)) is not { } contact)
            return Problem.Of(404, "no-such-interaction", "There is no such interaction.");
        var interaction = contact.Interaction(new InteractionId(id))!;
        if (interaction.Agent != user.AgentId()) return Problem.Of(403, "not-yours", "This interaction is another agent's.");

        var placed = Place(request, contact.Id, interaction);
        await waits.SaveAsync(placed, cancellationToken);
        book.Take(placed);
        if (placed.Count > 0) bus.Announce(new(NodeNewsKind.Wait, interaction.Id.Value));
        SupervisionMeter.Reported(placed);
        return Results.NoContent();
    }

    private List<SystemWait> Place(WaitsRequest request, ContactId contact, InteractionState interaction)
    {
        var now = time.GetUtcNow();
        var known = book.Now.Waits.GetValueOrDefault(interaction.Id);
        var placed = new Dictionary<string, SystemWait>();
        foreach (var report in request.Reports(interaction.Id))
        {
            var started = placed.GetValueOrDefault(report.Id) ?? known?.GetValueOrDefault(report.Id);
            if (started is { Until: not null }) continue;
            if (started is null && (known?.Count ?? 0) + placed.Count >= DayBook.MostWaits) break;
            placed[report.Id] = report.Place(started, interaction, contact, now);
        }
        return [.. placed.Values];
    }
}
