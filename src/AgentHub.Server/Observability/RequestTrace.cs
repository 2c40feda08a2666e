using System.Diagnostics;
using AgentHub.Server.Http;

namespace AgentHub.Server.Observability;

/// <summary>
/// Names the activity that ASP.NET Core makes for a request and adds what a trace needs, in OpenTelemetry's words; never the
/// query string. Stands in for OpenTelemetry.Instrumentation.AspNetCore, which the package source we build from does not hold.
/// </summary>
internal sealed class RequestTrace(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var activity = Activity.Current;
        if (activity is not { IsAllDataRequested: true })
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
        }
        finally
        {
            Describe(activity, context);
        }
    }

    private static void Describe(Activity activity, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        activity.SetTag("http.request.method", context.Request.Method);
        activity.SetTag("http.route", route);
        activity.SetTag("url.path", LoggedPath.Of(context.Request));
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= 500) activity.SetStatus(ActivityStatusCode.Error);
    }
}
