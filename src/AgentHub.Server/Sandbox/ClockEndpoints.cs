using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Server.Http;
using AgentHub.Server.Intake;

namespace AgentHub.Server.Sandbox;

/// <summary><c>/sandbox/clock</c>: the phone simulator reads and moves the hub's clock.</summary>
/// <remarks>Signed by real time: whoever moves a clock cannot be asked to know it.</remarks>
internal static class ClockEndpoints
{
    private const int LongestOrder = 1024;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandbox/clock", ReadAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sandbox/clock", OrderAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, SandboxTimeProvider clock, ISystems systems, SandboxOptions options, CancellationToken cancellationToken) =>
        await SignedBodyAsync(request, clock, options, cancellationToken) is null ? NotSigned() : State(clock, systems);

    private static async Task<IResult> OrderAsync(
        HttpRequest request, SandboxClock orders, SandboxTimeProvider clock, ISystems systems, SandboxOptions options, CancellationToken cancellationToken)
    {
        if (await SignedBodyAsync(request, clock, options, cancellationToken) is not { } body) return NotSigned();
        if (Parse(body) is not { } order) return Problem.Of(400, "malformed-order", "An order is JSON with skipTo, holdAt or release.");
        return await orders.CarryOutAsync(order, cancellationToken)
            ? State(clock, systems)
            : Problem.Of(409, "still-asking", $"A system is still being asked after {SandboxClock.Patience.TotalSeconds:0} s; nothing was skipped.");
    }

    private static async Task<ReadOnlyMemory<byte>?> SignedBodyAsync(HttpRequest request, SandboxTimeProvider clock, SandboxOptions options, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, LongestOrder, cancellationToken) is not { } body) return null;
        var timestamp = request.Headers[EventSignature.TimestampHeader].ToString();
        if (!EventSignature.IsRight(options.Secret, timestamp, request.Headers[EventSignature.SignatureHeader].ToString(), body.Span)) return null;
        if (!EventSignature.IsFresh(timestamp, clock.Real.GetUtcNow(), Window)) return null;
        return body;
    }

    private static ClockOrder? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<ClockOrder>(body.Span, Json.Wire);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult State(SandboxTimeProvider clock, ISystems systems)
    {
        var (now, holdsAt) = clock.Now;
        return Results.Json(new { now, holdsAt, asking = systems.Asking });
    }

    private static IResult NotSigned() => Problem.Of(401, "bad-signature", "Not signed with AgentHub:Sandbox:Secret, or more than 5 minutes off.");
}
