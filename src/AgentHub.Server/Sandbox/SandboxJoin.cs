using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Nodes;
using AgentHub.Server.Intake;
using AgentHub.Server.Nodes;

namespace AgentHub.Server.Sandbox;

/// <summary>
/// Tells a sandbox that this node did not start where the node is, so that its clock goes with the others' and events may come
/// here. Told again every few seconds: the sandbox may have been started anew.
/// </summary>
internal sealed class SandboxJoin(
    SandboxOptions options, HubAddress address, ThisNode node, IHttpClientFactory clients, IHostApplicationLifetime lifetime, ILogger<SandboxJoin> log) : BackgroundService
{
    public const string Client = "sandbox";

    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);
    private bool? _isKnown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(() => listening.TrySetResult());
        try
        {
            await listening.Task.WaitAsync(stoppingToken);
            if (address.Actual is not { } here) return;
            while (true)
            {
                var problem = await TellAsync(here, stoppingToken);
                Say(problem);
                // Real time: the clock that is told may stand.
                await Task.Delay(problem is null ? TellEvery : TryAgainAfter, TimeProvider.System, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    /// <returns>Why the sandbox does not know this node; null when it does.</returns>
    private async Task<string?> TellAsync(Uri here, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { address = here, node = node.Id }, Json.Wire);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.Url), "/api/hubs")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        var (timestamp, signature) = EventSignature.Sign(options.Secret, TimeProvider.System.GetUtcNow(), body);
        request.Headers.Add(EventSignature.TimestampHeader, timestamp);
        request.Headers.Add(EventSignature.SignatureHeader, signature);
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? null : $"it answered {(int)response.StatusCode}";
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return e.Message;
        }
    }

    private void Say(string? problem)
    {
        var known = problem is null;
        if (_isKnown == known) return;
        _isKnown = known;
        if (problem is null) log.SandboxKnowsThisNode(options.Url);
        else log.SandboxNotThere(options.Url, problem);
    }
}
