using System.Diagnostics;
using System.Net;
using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Intake;

namespace AgentHub.Server.Interactions.Switch;

/// <summary>The telephone switch over HTTP, with signed commands.</summary>
internal sealed class HttpTelephoneSwitch(
    IHttpClientFactory clients, InteractionsOptions options, InteractionsMeter meter, TimeProvider time, ILogger<HttpTelephoneSwitch> log) : ITelephoneSwitch
{
    public const string Client = "switch";
    private const int MaxTitle = 200;

    private readonly SwitchOptions _switch = options.Switch;

    public async Task<SwitchAnswer> CommandAsync(SwitchCommand command, TimeSpan? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (_switch.Url.Length == 0) return new(SwitchOutcome.NotAnswering, Title: "No telephone switch is connected (AgentHub:Interactions:Switch:Url).");
        var began = Stopwatch.GetTimestamp();
        var answer = await AskAsync(command, within ?? _switch.Timeout, cancellationToken);
        meter.Commanded(command.Command, answer.Outcome, Stopwatch.GetElapsedTime(began));
        return answer;
    }

    private async Task<SwitchAnswer> AskAsync(SwitchCommand command, TimeSpan within, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = Sign(JsonSerializer.SerializeToUtf8Bytes(command, SwitchJson.Command));
            using var response = await clients.CreateClient(Client).SendAsync(request, either.Token);
            return await ReadAsync(command, response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            log.SwitchTimedOut(command.Command, command.InteractionId, within);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            log.SwitchFailed(command.Command, command.InteractionId, e.Message);
        }
        return new(SwitchOutcome.NotAnswering);
    }

    private HttpRequestMessage Sign(byte[] body)
    {
        var (timestamp, signature) = EventSignature.Sign(_switch.Secret, time.GetUtcNow(), body);
        var request = new HttpRequestMessage(HttpMethod.Post, _switch.Url.TrimEnd('/') + "/commands") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(EventSignature.TimestampHeader, timestamp);
        request.Headers.Add(EventSignature.SignatureHeader, signature);
        return request;
    }

    private async Task<SwitchAnswer> ReadAsync(SwitchCommand command, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.StatusCode == HttpStatusCode.Conflict) return new(SwitchOutcome.NotPossible, Title: Title(body));
        if (response.IsSuccessStatusCode && JsonSerializer.Deserialize<Accepted>(body, Json.Wire) is { IsAccepted: true, At: { } at })
            return new(SwitchOutcome.Accepted, at.ToUniversalTime());
        log.SwitchRefused(command.Command, command.InteractionId, (int)response.StatusCode);
        return new(SwitchOutcome.NotAnswering);
    }

    /// <summary>The problem's title; what the switch says is shown as text, cut to a line.</summary>
    private static string? Title(byte[] body)
    {
        try
        {
            var title = JsonElement.Parse(body).TryGetProperty("title", out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : null;
            return title is null ? null : new string([.. title.Where(c => !char.IsControl(c)).Take(MaxTitle)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Accepted
    {
        [System.Text.Json.Serialization.JsonPropertyName("accepted")]
        public bool IsAccepted { get; init; }
        public DateTimeOffset? At { get; init; }
    }
}
