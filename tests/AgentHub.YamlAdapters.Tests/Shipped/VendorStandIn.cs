using System.Text.Json.Nodes;
using AgentHub.Testing;
using AgentHub.YamlAdapters.Tests.Conformance;
using Microsoft.AspNetCore.Http;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>
/// A product as its public documentation describes it: strict about what it is asked, so that a question the product would not
/// understand fails a test. It is no proof that the product itself does so.
/// </summary>
internal abstract class VendorStandIn(ServerMode mode) : RestStandIn(mode)
{
    /// <summary>Most rows of a page in <see cref="ServerMode.SmallPages"/>.</summary>
    private const int SmallPage = 30;

    private int _ids = 9000;

    /// <summary>What was written to tickets and customers: the texts as they arrived.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (Gate) return [.. Written];
        }
    }

    protected Lock Gate { get; } = new();

    protected List<string> Written { get; } = [];

    /// <summary>Whether filters count.</summary>
    protected bool Filters => Mode != ServerMode.IgnoresFilters;

    /// <summary>A body that the product would not understand is answered as its documentation says.</summary>
    protected override async Task RouteAsync(HttpContext http)
    {
        JsonObject? body = null;
        if (http.Request.Method != "GET")
        {
            body = http.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true ? await JsonNode.ParseAsync(http.Request.Body) as JsonObject : null;
            if (body is null)
            {
                await SendAsync(http, 400, "{}");
                return;
            }
        }
        int status;
        string answer;
        lock (Gate) (status, answer) = Answer(http.Request, (http.Request.Path.Value ?? "").Trim('/').Split('/'), body ?? []);
        await SendAsync(http, status, answer);
    }

    /// <summary>The answer to one request; one at a time.</summary>
    /// <param name="request">With its query.</param>
    /// <param name="path">Its parts.</param>
    /// <param name="body">Empty for a GET.</param>
    protected abstract (int Status, string Body) Answer(HttpRequest request, string[] path, JsonObject body);

    /// <summary>An id that nothing has yet.</summary>
    protected int NextId() => ++_ids;

    /// <summary>Rows of a page, of which <see cref="ServerMode.SmallPages"/> sends fewer.</summary>
    protected List<JsonObject> Page(IEnumerable<JsonObject> rows, int skip, int size) => [.. rows.Skip(skip).Take(Mode == ServerMode.SmallPages ? Math.Min(size, SmallPage) : size)];

    protected static string Text(JsonNode? node) => node?.GetValueKind() is System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";

    protected static string List(IEnumerable<JsonNode> rows) => new JsonArray([.. rows.Select(r => r.DeepClone())]).ToJsonString();
}
