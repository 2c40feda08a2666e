using System.Net;
using System.Text.Json;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Calls methods of Tryton's models within the session; one that has ended is begun again once.</summary>
internal sealed class Calls(ITrytonApi api, LogIn logIn, TrytonSettings settings)
{
    /// <summary>So that messages are in English, whatever the account's language.</summary>
    private static Dictionary<string, object?> Context => new() { ["language"] = "en" };

    /// <summary>Asks, and makes an answer of an error of Tryton's own.</summary>
    public static Task<Answer<T>> AnswerAsync<T>(Func<Task<Answer<T>>> question, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        try
        {
            return await question();
        }
        catch (RpcFaultException fault)
        {
            return fault.ToAnswer<T>();
        }
    }, cancellationToken);

    public Task<IReadOnlyList<Row>> SearchReadAsync(string model, object?[] domain, int offset, int limit, object?[]? order, string[] fields, CancellationToken cancellationToken) =>
        SearchReadAsync(model, domain, offset, limit, order, fields, Context, cancellationToken);

    /// <summary>As a company sees it: prices are each company's own, and nobody's without one.</summary>
    public Task<IReadOnlyList<Row>> SearchReadAsync(string model, object?[] domain, int limit, string[] fields, long company, CancellationToken cancellationToken)
    {
        var context = Context;
        context["company"] = company;
        return SearchReadAsync(model, domain, 0, limit, [Domains.By("id", "ASC")], fields, context, cancellationToken);
    }

    private async Task<IReadOnlyList<Row>> SearchReadAsync(string model, object?[] domain, int offset, int limit, object?[]? order, string[] fields,
        Dictionary<string, object?> context, CancellationToken cancellationToken)
    {
        var result = await CallAsync($"model.{model}.search_read", [domain, offset, limit, order, fields, context], cancellationToken);
        return result.ValueKind == JsonValueKind.Array ? Row.List(result) : throw new UnreadableException("sent no list of records");
    }

    public async Task<int> CountAsync(string model, object?[] domain, CancellationToken cancellationToken)
    {
        var result = await CallAsync($"model.{model}.search_count", [domain, Context], cancellationToken);
        return result.ValueKind == JsonValueKind.Number && result.TryGetInt32(out var count) && count >= 0 ? count : throw new UnreadableException("sent no number of records");
    }

    /// <summary>What our account has set, its company among them.</summary>
    public async Task<Row> PreferencesAsync(CancellationToken cancellationToken)
    {
        var result = await CallAsync("model.res.user.get_preferences", [true, Context], cancellationToken);
        return result.ValueKind == JsonValueKind.Object ? new(result) : throw new UnreadableException("sent no preferences");
    }

    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var result = Ask.Value(await api.CallServer(new RpcRequest(1, "common.server.version", []).ToContent(), cancellationToken)).Value();
        return result.ValueKind == JsonValueKind.String ? result.GetString()! : throw new UnreadableException("sent no version");
    }

    public Task<JsonElement> CreateAsync(string model, Dictionary<string, object?> values, CancellationToken cancellationToken) =>
        CallAsync($"model.{model}.create", [new object[] { values }, Context], cancellationToken);

    /// <param name="model">Whose record.</param>
    /// <param name="id">Which.</param>
    /// <param name="values">What changes.</param>
    /// <param name="timestamps">Of every record that must be as it was read, by <c>model,id</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task WriteAsync(string model, long id, Dictionary<string, object?> values, IReadOnlyDictionary<string, string> timestamps, CancellationToken cancellationToken)
    {
        var context = Context;
        context["_timestamp"] = timestamps;
        (await SendAsync($"model.{model}.write", [new[] { id }, values, context], cancellationToken)).Check();
    }

    public async Task<JsonElement> CallAsync(string method, object?[] parameters, CancellationToken cancellationToken) => (await SendAsync(method, parameters, cancellationToken)).Value();

    private async Task<RpcAnswer> SendAsync(string method, object?[] parameters, CancellationToken cancellationToken)
    {
        var request = new RpcRequest(1, method, parameters);
        var session = await logIn.SessionAsync(cancellationToken);
        try
        {
            return Ask.Value(await api.Call(settings.Database, request.ToContent(), session.Authorization, cancellationToken));
        }
        catch (ApiException ended) when (ended.StatusCode == HttpStatusCode.Unauthorized)
        {
            logIn.Forget(session);
        }
        var next = await logIn.SessionAsync(cancellationToken);
        return Ask.Value(await api.Call(settings.Database, request.ToContent(), next.Authorization, cancellationToken));
    }
}
