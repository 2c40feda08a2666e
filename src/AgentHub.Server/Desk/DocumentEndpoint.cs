using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Server.Http;

namespace AgentHub.Server.Desk;

/// <summary>Reads a document once, as the hub would send it.</summary>
internal static class DocumentEndpoint
{
    public static async Task<IResult> ReadAsync(DocumentFeeds feeds, string document, Viewer viewer, CancellationToken cancellationToken)
    {
        var reading = await feeds.ReadAsync(document, viewer, cancellationToken);
        return reading.Gone switch
        {
            GoneReason.NotYours => Problem.Of(403, "not-yours", "You may not see this. It belongs to another agent, or is no longer on your desk."),
            GoneReason.Closed => Problem.Of(404, "no-such-document", "There is no such document, or no more."),
            _ => Results.Json(reading.Snapshot, Json.Document),
        };
    }
}
