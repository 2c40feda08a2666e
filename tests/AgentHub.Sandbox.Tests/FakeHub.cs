using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Sandbox.Tests;

/// <summary>A hub's intake and clock that write down what they get, and can be out of order for a while.</summary>
internal sealed class FakeHub : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualTime _time;
    private readonly WebApplication _app;
    private ImmutableList<JsonObject> _events = [];
    private ImmutableList<JsonObject> _orders = [];
    private ImmutableList<string> _badSignatures = [];
    private DateTimeOffset _base;
    private DateTimeOffset _baseTaken;
    private DateTimeOffset? _holdsAt;
    private int _refusals;
    private int _refusalStatus;

    private FakeHub(ManualTime time)
    {
        _time = time;
        _base = _baseTaken = time.GetUtcNow();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapPost("/intake/events", (Delegate)TakeEventAsync);
        _app.MapGet("/sandbox/clock", (HttpContext context) => Answer(context, [], time.GetUtcNow(), () => Results.Json(Clock())));
        _app.MapPost("/sandbox/clock", (Delegate)TakeOrderAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Acknowledged events, in the order of arrival.</summary>
    public IReadOnlyList<JsonObject> Events
    {
        get { lock (_lock) return _events; }
    }

    public IReadOnlyList<JsonObject> Orders
    {
        get { lock (_lock) return _orders; }
    }

    /// <summary>Requests that were not signed as they should be.</summary>
    public IReadOnlyList<string> BadSignatures
    {
        get { lock (_lock) return _badSignatures; }
    }

    /// <summary>The hub's clock.</summary>
    public DateTimeOffset Now
    {
        get { lock (_lock) return Now_NeedsLock(); }
    }

    public static async Task<FakeHub> StartAsync(ManualTime time)
    {
        var hub = new FakeHub(time);
        await hub._app.StartAsync();
        return hub;
    }

    /// <summary>The next requests with events are answered with a status instead of being taken.</summary>
    public void Refuse(int times, int status)
    {
        lock (_lock) (_refusals, _refusalStatus) = (times, status);
    }

    /// <summary>As if started anew: real time, nothing held.</summary>
    public void Restart()
    {
        lock (_lock) (_base, _baseTaken, _holdsAt) = (_time.GetUtcNow(), _time.GetUtcNow(), null);
    }

    /// <summary>What the hub makes of the events it got for a contact.</summary>
    public ContactState Reduce(string contact) => ContactReducer.Reduce(Events.Where(e => (string?)e["subject"] == contact).Select(e => new ContactEvent
    {
        Id = (string)e["id"]!,
        Source = (string)e["source"]!,
        Type = (string)e["type"]!,
        Contact = new ContactId((string)e["subject"]!),
        Time = Time(e["time"]!),
        Sequence = (string?)e["sequence"],
        RecordedAt = Time(e["time"]!),
        Data = System.Text.Json.JsonSerializer.SerializeToElement(e["data"]),
    }));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public static DateTimeOffset Time(JsonNode node) => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture);

    private async Task<IResult> TakeEventAsync(HttpContext context)
    {
        var body = await ReadAsync(context.Request);
        return Answer(context, body, Now, () =>
        {
            if (_refusals > 0)
            {
                _refusals--;
                return Results.Json(new { title = "Not now" }, statusCode: _refusalStatus);
            }
            var cloudEvent = JsonNode.Parse(body)!.AsObject();
            var duplicate = _events.Any(e => (string?)e["id"] == (string?)cloudEvent["id"]);
            if (!duplicate) _events = _events.Add(cloudEvent);
            return Results.Json(new { id = (string?)cloudEvent["id"], duplicate });
        });
    }

    private async Task<IResult> TakeOrderAsync(HttpContext context)
    {
        var body = await ReadAsync(context.Request);
        return Answer(context, body, _time.GetUtcNow(), () =>
        {
            var order = JsonNode.Parse(body)!.AsObject();
            _orders = _orders.Add(order);
            var now = Now_NeedsLock();
            if (order["skipTo"] is { } skip && Time(skip) > now) now = Time(skip);
            (_base, _baseTaken) = (now, _time.GetUtcNow());
            // It never goes back: a time to stand at that is over means here.
            _holdsAt = order["holdAt"] is { } hold ? Time(hold) > now ? Time(hold) : now : order["release"] is null ? _holdsAt : null;
            return Results.Json(Clock());
        });
    }

    private IResult Answer(HttpContext context, byte[] body, DateTimeOffset now, Func<IResult> answer)
    {
        var timestamp = context.Request.Headers["AgentHub-Timestamp"].ToString();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(RunningSandbox.Secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]);
        var right = context.Request.Headers["AgentHub-Signature"] == "v1=" + Convert.ToHexStringLower(mac)
            && (now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture))).Duration() <= TimeSpan.FromMinutes(5);
        lock (_lock)
        {
            if (right) return answer();
            _badSignatures = _badSignatures.Add(context.Request.Path);
            return Results.Json(new { title = "Bad signature" }, statusCode: 401);
        }
    }

    private object Clock()
    {
        lock (_lock) return new { now = Now_NeedsLock(), holdsAt = _holdsAt, asking = 0 };
    }

    private DateTimeOffset Now_NeedsLock()
    {
        var now = _base + (_time.GetUtcNow() - _baseTaken);
        return _holdsAt < now ? _holdsAt.Value : now;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        return buffer.ToArray();
    }
}
