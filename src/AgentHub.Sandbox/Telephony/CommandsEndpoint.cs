using System.Text.Json;
using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Scenarios;

namespace AgentHub.Sandbox.Telephony;

/// <summary><c>POST /commands</c>: what agents do at their desks reaches the switch here.</summary>
internal static class CommandsEndpoint
{
    private const int LongestBody = 64 * 1024;

    public static void MapCommands(this IEndpointRouteBuilder routes) => routes.MapPost("/commands", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpRequest request, CommandLog commands, HubClock clock, SandboxOptions options, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } body) return Problem.Of(413, "command-too-large", $"A command has at most {LongestBody} bytes.");
        var check = Signature.Check(request.Headers, options.Secret, clock.Now, body);
        // The hub signs by its own clock; if that was moved without us, ask it before saying no.
        if (check == SignatureCheck.Stale && await clock.ReadAsync(cancellationToken)) check = Signature.Check(request.Headers, options.Secret, clock.Now, body);
        if (check != SignatureCheck.Right) return Problem.Of(401, "bad-signature", "The command is not signed with the switch's secret, or its timestamp is more than 5 minutes off.");
        if (Parse(body) is not { } command) return Problem.Of(400, "malformed-command", "A command is JSON with id, command, contactId, interactionId and agentId.");
        var answer = commands.Carry(command);
        return answer is { Refusal: null, At: { } at }
            ? Results.Ok(new { accepted = true, at = SwitchEvent.WireTime(at) })
            : Problem.Of(409, "not-possible-now", answer.Refusal ?? "That is not possible now.");
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody) return null;
        using var buffer = new MemoryStream();
        var block = new byte[8192];
        for (int n; (n = await request.Body.ReadAsync(block, cancellationToken)) > 0;)
        {
            if (buffer.Length + n > LongestBody) return null;
            buffer.Write(block, 0, n);
        }
        return buffer.ToArray();
    }

    private static SwitchCommand? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<SwitchCommand>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
