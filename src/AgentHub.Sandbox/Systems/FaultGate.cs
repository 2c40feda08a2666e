namespace AgentHub.Sandbox.Systems;

/// <summary>Stands before the stand-ins: checks credentials, logs, delays, and misbehaves as told.</summary>
internal sealed class FaultGate(RequestDelegate next, StandIns systems, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int CallerLeft = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        if (systems.For(context.Request.Path) is not { } system)
        {
            await next(context);
            return;
        }
        var path = context.Request.Path.Value![system.Vendor.Prefix.Length..] + context.Request.QueryString;
        var logged = system.Requests.Begin(context.Request.Method, path);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await AnswerAsync(context, system, logged, leave.Token);
            logged.End(context.RequestAborted.IsCancellationRequested ? CallerLeft : context.Response.StatusCode);
        }
        catch (OperationCanceledException)
        {
            logged.End(CallerLeft);
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, StandIn system, RequestLog.Entry logged, CancellationToken leave)
    {
        var faults = system.Faults;
        if (faults.Mode == FaultMode.Hold && !await HoldAsync(context, system.Held, logged, leave)) return;
        var delay = faults.DelayOf(system.Vendor.EntityOf(context.Request.Path.Value![system.Vendor.Prefix.Length..]));
        if (delay > TimeSpan.Zero) await Task.Delay(delay, time, leave);
        switch (faults.Mode)
        {
            case FaultMode.Hang:
                if (await system.Hanging.HoldAsync(logged.Path, leave) is null) await FailAsync(context, system.Vendor, 503);
                break;
            case FaultMode.Refuse:
                context.Abort();
                break;
            case FaultMode.Error:
                await FailAsync(context, system.Vendor, faults.Status ?? 500);
                break;
            case FaultMode.Throttle:
                context.Response.Headers.RetryAfter = $"{faults.RetryAfterSeconds ?? 30}";
                await FailAsync(context, system.Vendor, 429);
                break;
            case FaultMode.Garbage or FaultMode.Html or FaultMode.Huge:
                await Rubbish.SendAsync(context, faults.Mode, leave);
                break;
            default:
                await AnswerTrulyAsync(context, system.Vendor);
                break;
        }
    }

    private static async Task<bool> HoldAsync(HttpContext context, HeldAnswers held, RequestLog.Entry logged, CancellationToken leave)
    {
        if (await held.HoldAsync(logged.Path, leave) is not { } heldFor)
        {
            context.Response.StatusCode = 503;
            return false;
        }
        logged.Held(heldFor);
        return true;
    }

    private Task AnswerTrulyAsync(HttpContext context, IVendor vendor) =>
        vendor.Accepts(context.Request) ? next(context) : FailAsync(context, vendor, 401);

    private static Task FailAsync(HttpContext context, IVendor vendor, int status)
    {
        var failure = vendor.Failure(status);
        context.Response.StatusCode = status;
        context.Response.ContentType = failure.ContentType;
        return context.Response.WriteAsync(failure.Body, context.RequestAborted);
    }
}
