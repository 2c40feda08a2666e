using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MySystem.Tests;

/// <summary>Stands in for MySystem, and misbehaves when told to.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string Token = "stand-in-token";
    private readonly WebApplication _app;
    private readonly ServerMode _mode;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StandIn(WebApplication app, ServerMode mode) => (_app, _mode) = (app, mode);

    public Task Asked => _asked.Task;

    public Uri Address => new(_app.Urls.First());

    public static async Task<StandIn> StartAsync(ServerMode mode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StandIn(builder.Build(), mode);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        _asked.TrySetResult();
        switch (_mode)
        {
            case ServerMode.Hanging: await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted); return;
            case ServerMode.Resetting: http.Abort(); return;
            case ServerMode.Throttled: http.Response.Headers.RetryAfter = "7"; await SendAsync(http, 429, "{}"); return;
            case ServerMode.Failing: await SendAsync(http, 500, """{"error":"at /srv/app.py, person1@example.com"}"""); return;
            case ServerMode.Forbidden: await SendAsync(http, 403, "{}"); return;
            case ServerMode.Garbage: await SendAsync(http, 200, """{"customers":[{"id":"""); return;
            case ServerMode.Html: await SendAsync(http, 200, "<html>Sign in</html>"); return;
            case ServerMode.WrongShape: await SendAsync(http, 200, """{"unexpected":[1,2,3]}"""); return;
            case ServerMode.Endless:
                var blanks = new string(' ', 64 * 1024);
                while (!http.RequestAborted.IsCancellationRequested) await http.Response.WriteAsync(blanks, http.RequestAborted);
                return;
        }
        if (http.Request.Headers.Authorization != "Bearer " + Token) await SendAsync(http, 401, "{}");
        else if (http.Request.Path == "/ping") await SendAsync(http, 200, """{"status":"UP","version":"1.0"}""");
        else if (http.Request.Path == "/customers") await CustomersAsync(http);
        else if (http.Request.Path == "/orders") await OrdersAsync(http);
        else await SendAsync(http, 404, "{}");
    }

    private Task CustomersAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var all = Enumerable.Range(1, 3).Select(i => new { id = $"c-{i}", number = $"{7730118419 + i}", name = $"Person {i}", email = $"person{i}@example.com", phone = $"01632 96000{i}" });
        var found = all.Where(c => _mode == ServerMode.IgnoresFilters || c.number == query["number"] || c.email == query["email"] || "+44" + c.phone[1..].Replace(" ", "") == query["phone"]);
        return SendAsync(http, 200, JsonSerializer.Serialize(new { customers = found }));
    }

    private Task OrdersAsync(HttpContext http)
    {
        var (customer, limit, offset) = (http.Request.Query["customer"].ToString(), Number(http, "limit"), Number(http, "offset"));
        if (_mode == ServerMode.SmallPages) limit = Math.Min(limit, 30);
        var all = new[] { ("c-1", 3), ("c-2", 130) }.Where(c => _mode == ServerMode.IgnoresFilters || c.Item1 == customer).SelectMany(c => Enumerable.Range(0, c.Item2).Select(i => new
        {
            id = $"o-{c.Item1}-{i}", number = $"SO-{i}", customer = c.Item1, placedOn = new DateOnly(2026, 6, 1).AddDays(-i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), state = i == 0 ? "open" : "done", amount = 119.70m, currency = "GBP",
        })).ToList();
        return SendAsync(http, 200, JsonSerializer.Serialize(new { orders = all.Skip(offset).Take(limit), total = all.Count }));
    }

    private static int Number(HttpContext http, string name) => int.Parse(http.Request.Query[name].ToString(), CultureInfo.InvariantCulture);

    private static Task SendAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
