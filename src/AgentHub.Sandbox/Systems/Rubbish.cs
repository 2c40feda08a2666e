using System.Text;

namespace AgentHub.Sandbox.Systems;

/// <summary>Bodies that are not answers, with status 200 as real systems send them.</summary>
internal static class Rubbish
{
    /// <summary>Where even an endless body ends: whoever reads this far has no cap.</summary>
    private const long HugestBytes = 1L << 30;

    private static readonly byte[] Block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":\"0000\",\"filler\":\"0123456789abcdef\"},", 1500)));

    public static async Task SendAsync(HttpContext context, FaultMode mode, CancellationToken leave)
    {
        var response = context.Response;
        response.ContentType = mode == FaultMode.Html ? "text/html; charset=utf-8" : "application/json";
        if (mode == FaultMode.Html)
            await response.WriteAsync("<!doctype html><html><head><title>Maintenance</title></head><body><h1>Back soon</h1></body></html>", leave);
        else if (mode == FaultMode.Garbage)
            await response.WriteAsync("{\"results\":[{\"id\":\"1\",\"prop\u0000erties\":{\"first", leave);
        else
            await SendHugeAsync(response, leave);
    }

    private static async Task SendHugeAsync(HttpResponse response, CancellationToken leave)
    {
        await response.WriteAsync("{\"results\":[", leave);
        for (long sent = 0; sent < HugestBytes; sent += Block.Length) await response.Body.WriteAsync(Block, leave);
    }
}
