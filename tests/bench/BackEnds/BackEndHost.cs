using System.Diagnostics;
using System.Text;
using AgentHub.Bench.Children;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentHub.Bench.BackEnds;

/// <summary>
/// The stand-in systems, in a process of their own so that their CPU is nobody else's:
/// <c>/hubspot</c> 20 ms, <c>/zendesk</c> 50 ms and <c>/business-central</c> 80 ms for one facet.
/// </summary>
/// <remarks>
/// HubSpot and Zendesk must be searched first (two questions a facet, so each takes half), Business Central takes the
/// account number as it is (one question). <c>POST /bench/hang/{system}</c> and <c>/bench/heal</c> switch the fault,
/// <c>POST /bench/calls</c> takes the log.
/// </remarks>
internal static class BackEndHost
{
    public static readonly IReadOnlyDictionary<string, TimeSpan> FacetTimes = new Dictionary<string, TimeSpan>
    {
        ["crm"] = TimeSpan.FromMilliseconds(20), ["tickets"] = TimeSpan.FromMilliseconds(50), ["erp"] = TimeSpan.FromMilliseconds(80),
    };

    private const int MaxBodyCharacters = 16_384;

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        Map(app);
        await app.StartAsync();
        await ParentProcess.AnnounceAndWaitAsync(app.Urls.First());
        await app.StopAsync();
    }

    private static void Map(WebApplication app)
    {
        var log = new CallLog();
        var systems = new Dictionary<string, BackEndSystem>
        {
            ["hubspot"] = new("crm", FacetTimes["crm"] / 2, HubSpotAnswers.To),
            ["zendesk"] = new("tickets", FacetTimes["tickets"] / 2, ZendeskAnswers.To),
            ["business-central"] = new("erp", FacetTimes["erp"], BusinessCentralAnswers.To),
        };
        app.MapPost("/bench/calls", () => Results.Json(log.Take()));
        app.MapPost("/bench/hang/{system}", (string system) => Set(systems.Values, s => s.Id == system));
        app.MapPost("/bench/heal", () => Set(systems.Values, _ => false));
        foreach (var (root, system) in systems)
            app.Map($"/{root}/{{**path}}", context => AnswerAsync(context, system, log));
    }

    private static IResult Set(IEnumerable<BackEndSystem> systems, Func<BackEndSystem, bool> hangs)
    {
        foreach (var system in systems) system.Hangs = hangs(system);
        return Results.NoContent();
    }

    private static async Task AnswerAsync(HttpContext context, BackEndSystem system, CallLog log)
    {
        var began = Stopwatch.GetTimestamp();
        var request = context.Request;
        var path = request.Path.Value!;
        var customer = BenchCustomers.In(path) ?? BenchCustomers.In(request.QueryString.Value!) ?? BenchCustomers.In(await BodyAsync(request));
        var ended = 0L;
        try
        {
            await system.ThinkAsync(context.RequestAborted);
            await WriteAsync(context.Response, system.Answer(path, customer ?? BenchCustomers.Number(0)));
            ended = Stopwatch.GetTimestamp();
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has given up; it stands in the log as never answered.
        }

        log.Add(new BackEndCall(system.Id, customer, path, began, ended));
    }

    private static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var buffer = new char[MaxBodyCharacters];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer, request.HttpContext.RequestAborted));
    }

    private static Task WriteAsync(HttpResponse response, string? body)
    {
        response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        response.ContentType = "application/json";
        var bytes = Encoding.UTF8.GetBytes(body ?? "{}");
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes).AsTask();
    }
}
