using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.AdapterHost.Serving;

/// <summary>
/// Answers the protocol's questions with an adapter. What the adapter throws is an answer, a question has a time limit, and whoever does not
/// know the secret learns nothing. Thread safe.
/// </summary>
internal sealed class AdapterServing
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(15);
    private const int LongestLimitMs = 60_000;

    private readonly IAdapter _adapter;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly byte[] _secret;
    private readonly string _instance = Guid.NewGuid().ToString("N");
    private readonly FrozenDictionary<string, IServed> _served;

    public AdapterServing(IAdapter adapter, string secret, TimeProvider time, ILogger log)
    {
        (_adapter, _time, _log) = (adapter, time, log);
        _secret = SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + secret));
        _served = ServedCapabilities.Of(adapter).ToFrozenDictionary(s => "/" + AdapterProtocol.PathOf(s.Capability), StringComparer.Ordinal);
    }

    public async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers[AdapterProtocol.InstanceHeader] = _instance;
        http.Response.Headers.CacheControl = "no-store";
        if (!IsAllowed(http.Request)) await ProblemAsync(http, 401, "unauthorized", "The bearer token is missing or wrong");
        else if (http.Request.Path == "/" + AdapterProtocol.Description)
        {
            if (HttpMethods.IsGet(http.Request.Method)) await JsonAsync(http, 200, JsonSerializer.SerializeToUtf8Bytes(Describe(), WireJson.Options));
            else await ProblemAsync(http, 405, "wrong-method", "This is asked by GET");
        }
        else if (http.Request.Headers[AdapterProtocol.VersionHeader].ToString() is { } version && version != AdapterProtocol.Version.ToString(CultureInfo.InvariantCulture))
            await ProblemAsync(http, 400, "incompatible", $"{AdapterProtocol.VersionHeader} must be {AdapterProtocol.Version}");
        else if (!_served.TryGetValue(http.Request.Path.Value ?? "", out var served)) await ProblemAsync(http, 404, "no-such-capability", "This adapter does not offer that");
        else if (!HttpMethods.IsPost(http.Request.Method)) await ProblemAsync(http, 405, "wrong-method", "This is asked by POST");
        else if (!http.Request.HasJsonContentType()) await ProblemAsync(http, 415, "wrong-type", "The question must be application/json");
        else await AskAsync(http, served);
    }

    private async Task AskAsync(HttpContext http, IServed served)
    {
        if (LimitOf(http.Request) is not { } limit)
        {
            await ProblemAsync(http, 400, "malformed-request", $"{AdapterProtocol.TimeLimitHeader} must be milliseconds between 1 and {LongestLimitMs}");
            return;
        }
        using var late = new CancellationTokenSource(limit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, http.RequestAborted);
        try
        {
            var key = http.Request.Headers[AdapterProtocol.IdempotencyHeader].ToString();
            var question = await served.ReadAsync(http.Request.Body, key, both.Token);
            var answer = question.Malformed is { } fault ? null : await served.AnswerAsync(question, _log, both.Token);
            if (answer is null) await ProblemAsync(http, 400, "malformed-request", question.Malformed!);
            else await JsonAsync(http, 200, answer);
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            if (!http.RequestAborted.IsCancellationRequested) await JsonAsync(http, 200, served.Late());
        }
        catch (BadHttpRequestException bad)
        {
            await ProblemAsync(http, bad.StatusCode, "malformed-request", "The question is larger than is read, or broke off");
        }
    }

    private AdapterDescription Describe() => new()
    {
        Protocol = AdapterProtocol.Version,
        Product = _adapter.Product,
        Capabilities = [.. _served.Values.Select(s => s.Capability).Order().Select(WireJson.Word)],
        SearchableKeys = [.. _adapter.SearchableKeys.Order().Select(Word)],
        RecordIdIs = _adapter.RecordIdIs is { } kind ? Word(kind) : null,
    };

    private bool IsAllowed(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString())), _secret);

    private static TimeSpan? LimitOf(HttpRequest request)
    {
        var text = request.Headers[AdapterProtocol.TimeLimitHeader].ToString();
        if (text.Length == 0) return UsualLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is >= 1 and <= LongestLimitMs
            ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    private static string Word(KeyKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static Task ProblemAsync(HttpContext http, int status, string name, string title) =>
        JsonAsync(http, status, JsonSerializer.SerializeToUtf8Bytes(new { type = "/problems/" + name, title, status }), "application/problem+json");

    private static async Task JsonAsync(HttpContext http, int status, byte[] body, string type = "application/json")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
