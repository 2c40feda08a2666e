using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;
using AgentHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentHub.Adapters.Tests.Documented;

/// <summary>
/// A vendor's server on the wire, as its public documentation describes it: gives tokens out, takes only those, holds a few records,
/// and misbehaves when a test wants it to.
/// </summary>
public abstract class DocumentedServer : IAsyncLifetime
{
    public const string ClientId = "the-app";
    public const string ClientSecret = "the-secret-of-the-app";
    private readonly ConcurrentDictionary<string, bool> _tokens = new();
    private WebApplication _app = null!;
    private int _given;

    public Uri Address { get; private set; } = null!;

    /// <summary>How it answers from now on.</summary>
    public ServerMode Mode { get; set; }

    /// <summary>True when it is killed within each answer.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>How many tokens it gave out.</summary>
    public int Given => _given;

    /// <summary>Rows in a part of an answer, as the vendor chooses.</summary>
    protected int PartRows => Mode == ServerMode.SmallPages ? 9 : 2000;

    /// <summary>Where tokens are given out.</summary>
    protected abstract string TokenPath { get; }

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Address = new(_app.Urls.Single() + "/");
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>All tokens given out so far are good no longer.</summary>
    public void EndSessions() => _tokens.Clear();

    /// <summary>What the vendor sends with every answer.</summary>
    protected virtual void AddHeaders(HttpResponse response) { }

    /// <summary>The body of a token answer.</summary>
    protected abstract string Token(string value);

    /// <summary>What the form of a sign-in must say besides the credentials; null when it does.</summary>
    protected abstract string? FaultOfSignIn(IReadOnlyDictionary<string, string> form);

    /// <summary>A refusal in the vendor's shape.</summary>
    protected abstract DocumentedAnswer Refusal(int status, string code, string message);

    /// <summary>The code that the vendor gives a refusal that only has a status.</summary>
    protected abstract (string Code, string Message) Words(int status);

    /// <summary>Answers a request that has a good token.</summary>
    protected abstract DocumentedAnswer Answer(DocumentedRequest request);

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        AddHeaders(context.Response);
        if (context.Request.Path == TokenPath)
        {
            await SendAsync(context, SignIn(body));
            return;
        }
        if (BreaksOff)
        {
            await BreakOffAsync(context);
            return;
        }
        switch (Mode)
        {
            case ServerMode.Hanging:
                // Until the caller leaves: a server that never answers.
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                return;
            case ServerMode.Resetting:
                context.Abort();
                return;
            case ServerMode.Endless:
                await EndlesslyAsync(context);
                return;
            default:
                await SendAsync(context, Misbehaved() ?? Checked(context, body));
                return;
        }
    }

    private DocumentedAnswer? Misbehaved() => Mode switch
    {
        ServerMode.Forbidden => Refused(403),
        ServerMode.Throttled => Refused(429) with { RetryAfter = 7 },
        ServerMode.Failing => Refused(500),
        ServerMode.Garbage => new(200, """{"records":[{"Id":"""),
        ServerMode.Html => new(200, "<!DOCTYPE html><html><head><title>Login</title></head><body><form></form></body></html>", "text/html"),
        ServerMode.WrongShape => new(200, """{"unexpected":[1,2,3],"id":{"a":1},"value":7}"""),
        _ => null,
    };

    private DocumentedAnswer Refused(int status) => Refusal(status, Words(status).Code, Words(status).Message);

    private DocumentedAnswer Checked(HttpContext context, string body)
    {
        var token = context.Request.Headers.Authorization.ToString();
        if (!token.StartsWith("Bearer ", StringComparison.Ordinal) || !_tokens.ContainsKey(token[7..])) return Refused(401);
        var query = HttpUtility.ParseQueryString(context.Request.QueryString.Value ?? "");
        lock (_tokens)
        {
            return Answer(new(context.Request.Method, context.Request.Path.Value ?? "", query.AllKeys.OfType<string>().ToDictionary(k => k, k => query[k]!), body,
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        }
    }

    private DocumentedAnswer SignIn(string body)
    {
        var form = HttpUtility.ParseQueryString(body);
        var values = form.AllKeys.OfType<string>().ToDictionary(k => k, k => form[k]!);
        if (values.GetValueOrDefault("grant_type") != "client_credentials") return new(400, """{"error":"unsupported_grant_type","error_description":"grant type not supported"}""");
        if (values.GetValueOrDefault("client_id") != ClientId || values.GetValueOrDefault("client_secret") != ClientSecret)
            return new(400, """{"error":"invalid_client","error_description":"invalid client credentials"}""");
        if (FaultOfSignIn(values) is { } fault) return new(400, $$"""{"error":"invalid_request","error_description":"{{fault}}"}""");
        var token = $"token-{Interlocked.Increment(ref _given)}";
        _tokens[token] = true;
        return new(200, Token(token));
    }

    private static async Task SendAsync(HttpContext context, DocumentedAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
        foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>()) context.Response.Headers[name] = value;
        if (answer.Body is null) return;
        context.Response.ContentType = answer.ContentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body), context.RequestAborted);
    }

    private static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"records\":[{\"Id\":", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task EndlesslyAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var more = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"Id":"1"},""", 2000)));
        try
        {
            await context.Response.Body.WriteAsync("{\"records\":["u8.ToArray(), context.RequestAborted);
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(more, context.RequestAborted);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The adapter has read enough.
        }
    }
}
