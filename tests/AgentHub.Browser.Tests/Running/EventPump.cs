using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgentHub.Browser.Tests.Running;

/// <summary>
/// A telephone switch that reports call after call through a load balancer, each event until it is acknowledged, and remembers
/// which were. Whoever acknowledged an event has it for good.
/// </summary>
internal sealed class EventPump : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostForOne = TimeSpan.FromMinutes(2);
    private static readonly string[] Story = ["contact.started", "contact.queued", "contact.abandoned"];

    private readonly HttpClient _http;
    private readonly string _run = Guid.NewGuid().ToString("n")[..8];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public EventPump(int port)
    {
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20) };
        _running = Task.Run(RunAsync);
    }

    /// <summary>Ids of the events that were acknowledged.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>How often an event had to be sent again.</summary>
    public int SentAgain { get; private set; }

    /// <summary>Answers that no repeating helps against; there must be none.</summary>
    public ConcurrentBag<string> Refusals { get; } = [];

    /// <summary>Ends after the call that is under way.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        for (var call = 1; !_stop.IsCancellationRequested; call++)
        {
            for (var step = 0; step < Story.Length; step++)
            {
                await DeliverAsync(call, step);
                // The pace of the story: the pump is load beside the test, which waits for no step of it.
                await Task.Delay(Between, TimeProvider.System);
            }
        }
    }

    private async Task DeliverAsync(int call, int step)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"pump-{_run}-{call}-{step}");
        var body = Event(id, call, step);
        var since = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(since) < MostForOne)
        {
            var status = await SendAsync(body);
            if (status is >= 200 and < 300)
            {
                Acknowledged.Add(id);
                return;
            }
            if (status is > 0 and < 500 and not (408 or 429))
            {
                Refusals.Add($"{id}: {status}");
                return;
            }
            SentAgain++;
            // As a telephone switch does whose event was not acknowledged.
            await Task.Delay(TryAgainAfter, TimeProvider.System);
        }
        Refusals.Add($"{id}: acknowledged by nobody within {MostForOne.TotalSeconds} s");
    }

    private async Task<int> SendAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/intake/events") { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/cloudevents+json") } } };
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("AgentHub-Timestamp", timestamp);
        request.Headers.Add("AgentHub-Signature", "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(SandboxProcess.Secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body])));
        try
        {
            using var response = await _http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return 0; // nobody answered; whether it was stored is not known
        }
    }

    private byte[] Event(string id, int call, int step) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        specversion = "1.0",
        id,
        source = "/switch/sandbox",
        type = $"agenthub.{Story[step]}.v1",
        subject = string.Create(CultureInfo.InvariantCulture, $"con_pump_{_run}_{call}"),
        time = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        sequence = string.Create(CultureInfo.InvariantCulture, $"{step:D8}"),
        data = step switch
        {
            0 => new Dictionary<string, string?> { ["channel"] = "voice", ["direction"] = "inbound", ["from"] = null, ["to"] = "03069990100" },
            1 => new() { ["queue"] = "Billing" },
            _ => [],
        },
    });
}
