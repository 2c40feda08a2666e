using AgentHub.Core.Interactions;
using AgentHub.Server.Interactions.WriteBacks;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>An agent has something written again that a system did not take; what is on its way or there already stays as it is.</summary>
internal sealed class WriteBackRetries(WriteBackQueue queue, TimeProvider time)
{
    public async Task<Reply> RetryAsync(ActionRequest request, RetryBody body)
    {
        var all = await queue.OfInteractionAsync(request.Interaction.Id, CancellationToken.None);
        if (all.FirstOrDefault(w => w.Name == body.Name) is not { } writeBack)
            return Reply.Problem(404, "no-such-write-back", "Nothing of this name is on its way to a system.");
        if (writeBack.State is WriteBackState.Accepted or WriteBackState.Pending) return Reply.Empty(204);
        if (writeBack.Body.Length == 0) return Reply.Problem(409, "not-possible-now", "There is no way to tell this system: it takes no corrections, and there is no ticket desk that could pass them on.");
        await queue.AgainAsync(writeBack, time.GetUtcNow(), CancellationToken.None);
        return Reply.Empty(204);
    }
}
