using System.Security.Cryptography;
using System.Text;
using AgentHub.Abstractions;
using AgentHub.Server.Http;
using AgentHub.Server.Identity;
using AgentHub.Server.Interactions.Actions;

namespace AgentHub.Server.Capabilities;

/// <summary>Carries a program's write out once for its <c>Idempotency-Key</c>, also over nodes and restarts.</summary>
internal sealed class CapabilityWriting(CapabilityAsking asking, AnswerOnce once)
{
    private const int MaxBodyBytes = 64 * 1024;
    private const int MaxKey = 64;
    private const string KeyHeader = "Idempotency-Key";

    /// <param name="http">The request.</param>
    /// <param name="system">Whom to write to.</param>
    /// <param name="capability">What.</param>
    /// <param name="check">Names what is wrong with the body.</param>
    /// <param name="write">Writes; gets the body and the key the adapter sees.</param>
    public async Task<Reply> RunAsync<TAdapter, TBody>(HttpContext http, string system, Capability capability, Action<ActionCheck, TBody> check,
        Func<TAdapter, TBody, string, CancellationToken, Task<Answer<WriteReceipt>>> write) where TAdapter : class where TBody : class
    {
        if (await RequestBody.ReadAsync(http.Request, MaxBodyBytes, http.RequestAborted) is not { } bytes)
            return Reply.Problem(413, "request-too-large", $"A request has at most {MaxBodyBytes} bytes.");
        var key = http.Request.Headers[KeyHeader].FirstOrDefault();
        if (string.IsNullOrEmpty(key)) return Reply.Problem(400, "idempotency-key-missing", $"The header {KeyHeader} is missing: send a new one with every write, the same one when it is repeated.");
        var checking = new ActionCheck();
        if (key.Length > MaxKey || key.Any(c => c is <= ' ' or > '~')) checking.Add(KeyHeader, $"must be 1 to {MaxKey} visible characters");
        var body = checking.Read<TBody>(bytes);
        if (body is not null) check(checking, body);
        if (checking.Refusal is { } malformed) return malformed;
        var caller = http.User.AgentId();
        var request = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{http.Request.Path}\n"), .. bytes.Span]));
        return await once.RunAsync(caller, key, request, () =>
            asking.WriteAsync<TAdapter>(http, system, capability, (adapter, token) => write(adapter, body!, $"api.{caller.Value}.{key}", token)));
    }
}
