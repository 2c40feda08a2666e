using System.Text.Json;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Hub;

/// <summary><c>POST /api/hubs</c>: a node of the hub makes itself known; <c>docs/contracts.md</c> section 5.</summary>
internal static class HubsApi
{
    private const int LongestBody = 1024;
    private const int LongestNode = 64;

    public static void MapHubsApi(this IEndpointRouteBuilder routes) => routes.MapPost("/api/hubs", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, HubClock clock, SandboxOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not (> 0 and <= LongestBody)) return Problem.Of(413, "hub-too-large", $"A hub tells of itself in 1 to {LongestBody} bytes, with their number.");
        var body = new byte[request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(body, cancellationToken);
        // By real time: a node that joins does not know the hub's clock yet.
        if (Signature.Check(request.Headers, options.Secret, time.GetUtcNow(), body) != SignatureCheck.Right)
            return Problem.Of(401, "bad-signature", "Not signed with AgentHub:Sandbox:Secret, or more than 5 minutes off.");
        if (Parse(body) is not { Address: { IsAbsoluteUri: true, Scheme: "http" or "https" } address, Node: { Length: > 0 and <= LongestNode } node })
            return Problem.Of(400, "malformed-hub", "A hub is JSON with address (http) and node (1 to 64 characters).");
        await clock.JoinAsync(new(address.GetLeftPart(UriPartial.Authority)), node, cancellationToken);
        return Results.NoContent();
    }

    private static Told? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Told>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Told(Uri? Address, string? Node);
}
