using System.Text;
using System.Text.Json.Nodes;

namespace AgentHub.RealSystems.Tests.Tryton;

/// <summary>Changes a call of Tryton's before it leaves.</summary>
internal static class RpcEdit
{
    /// <summary>Searches as if no condition had been sent.</summary>
    public static Task RemoveConditionsAsync(HttpRequestMessage request) => SearchAsync(request, parameters => parameters[0] = new JsonArray());

    /// <summary>Searches answer with 20 rows, however few or many were asked for.</summary>
    public static Task AskForSmallPagesAsync(HttpRequestMessage request) => SearchAsync(request, parameters =>
    {
        if (parameters.Count > 2) parameters[2] = 20;
    });

    public static async Task<JsonNode> ReadAsync(HttpRequestMessage request) => JsonNode.Parse(await request.Content!.ReadAsStringAsync())!;

    private static async Task SearchAsync(HttpRequestMessage request, Action<JsonArray> change)
    {
        var call = await ReadAsync(request);
        if (!((string)call["method"]!).Contains(".search_", StringComparison.Ordinal)) return;
        change(call["params"]!.AsArray());
        request.Content = new StringContent(call.ToJsonString(), Encoding.UTF8, "application/json");
    }
}
