using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgentHub.Bench.Desk;

/// <summary>A telephone switch as far as the intake sees it: signed CloudEvents in the order given.</summary>
/// <param name="http">With the server's address.</param>
internal sealed class BenchSwitch(HttpClient http)
{
    public const string Source = "/switch/bench";
    public const string Secret = "bench-switch-secret-for-measuring-only-0123456789";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);
    private long _sent;
    private long _bytes;

    /// <summary>Bytes of all events sent.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Sends one event and waits until it is committed.</summary>
    /// <exception cref="InvalidOperationException">The intake did not take it.</exception>
    public async Task SendAsync(string contactId, string type, object? data, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var n = Interlocked.Increment(ref _sent);
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            specversion = "1.0", id = $"bench-{n}", source = Source, type = $"agenthub.{type}.v1", subject = contactId, time = now,
            sequence = n.ToString("D10", CultureInfo.InvariantCulture), datacontenttype = "application/json", data = data ?? new { },
        });
        Interlocked.Add(ref _bytes, body.Length);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/intake/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        Sign(request, body, now);
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The intake answered {type} with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }

    private static void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. body];
        var signature = HMACSHA256.HashData(Key, signed);
        request.Headers.Add("AgentHub-Timestamp", timestamp);
        request.Headers.Add("AgentHub-Signature", "v1=" + Convert.ToHexStringLower(signature));
    }
}
