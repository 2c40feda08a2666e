using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Reads and writes records of tables, with one sign-in.</summary>
internal sealed class Tables(IServiceNowApi api, string authorization)
{
    /// <summary>Records that meet a query; its limit is always said, because ServiceNow's own is 10,000.</summary>
    public async Task<TablePage> ListAsync(string table, string? query, string fields, int limit, int offset, CancellationToken cancellationToken)
    {
        using var response = await api.Rows(table, query, fields, limit, offset, authorization, cancellationToken);
        if (response.Error is { } refusal) throw refusal;
        var answer = Ask.Value(response.Content);
        var rows = Whole(answer.Result, answer.Error).Select(r => new Row(r ?? throw new UnreadableException("sent a record that is none"))).ToList();
        return new(rows, Number(response.Headers, "X-Total-Count"), NextPage.In(response.Headers));
    }

    /// <summary>One record.</summary>
    /// <exception cref="ApiException">404: there is none, or our user may not see it.</exception>
    public async Task<Row> ReadAsync(string table, string id, string fields, CancellationToken cancellationToken) =>
        The(id, Ask.Value(await api.Row(table, id, fields, authorization, cancellationToken)));

    public async Task<Row> CreateAsync(string table, string fields, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        The(null, Ask.Value(await api.Create(table, fields, values, authorization, cancellationToken)));

    public async Task<Row> UpdateAsync(string table, string id, string fields, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        The(id, Ask.Value(await api.Update(table, id, fields, values, authorization, cancellationToken)));

    public async Task<ArticlesResult> ArticlesAsync(string text, int limit, int offset, CancellationToken cancellationToken) =>
        Ask.Value(await api.Articles(text, limit, offset, authorization, cancellationToken)).Result;

    private static Row The(string? id, RowAnswer answer)
    {
        var row = new Row(Whole(answer.Result, answer.Error));
        return id is null || row.Id == id ? row : throw new UnreadableException("sent another record than the one asked for");
    }

    /// <summary>Half an answer is none: ServiceNow says 200 before it knows whether it will get to the end.</summary>
    private static T Whole<T>(T? result, JsonElement? error) where T : class
    {
        if (error is { ValueKind: not JsonValueKind.Null }) throw new UnreadableException("gave up within its answer");
        return result ?? throw new UnreadableException("sent an answer without a result");
    }

    private static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
