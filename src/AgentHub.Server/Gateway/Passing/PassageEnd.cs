using System.Globalization;
using AgentHub.Server.Adapters;
using AgentHub.Server.Gateway.Network;
using Yarp.ReverseProxy.Forwarder;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>How a request ended: whose doing it was, what the browser is told, what it says about the system.</summary>
/// <param name="Failure">What is wrong with the system, reading on from its title; null when the end says nothing of it.</param>
/// <param name="Refusal">What stands in for the answer; null when an answer was begun, or nobody waits for one.</param>
internal readonly record struct PassageEnd(string Outcome, string? Failure, Refusal? Refusal)
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(10);

    public static PassageEnd Of(HttpContext context, ForwardedSystem system, Passage passage, ForwarderError error)
    {
        if (passage.Refusal is { } refusal) return new(refusal.Outcome, FailureOf(refusal), refusal);
        if (passage.HasExpired) return TimedOut(system, passage);
        return error switch
        {
            ForwarderError.None => new(Outcomes.Answered, null, null),
            ForwarderError.RequestTimedOut => TimedOut(system, passage),
            ForwarderError.Request or ForwarderError.RequestCreation => Unsent(context, system),
            ForwarderError.RequestBodyDestination => Said(Refusals.Unreachable(system), "broke the connection off"),
            ForwarderError.RequestBodyClient => new(Outcomes.Left, null, OfBody(context, system)),
            ForwarderError.ResponseHeaders => Said(Refusals.Unreadable(system), "answered something that cannot be passed on"),
            ForwarderError.ResponseBodyDestination when passage.Overflowed => Said(Refusals.TooLarge(system), null),
            ForwarderError.ResponseBodyDestination => new(Outcomes.BrokeOff, "broke its answer off", null),
            ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled or ForwarderError.ResponseBodyCanceled or ForwarderError.ResponseBodyClient =>
                context.RequestAborted.IsCancellationRequested || error == ForwarderError.ResponseBodyClient ? new(Outcomes.Left, null, null) : TimedOut(system, passage),
            _ => new(Outcomes.Answered, null, null), // a WebSocket that was open and ended in one way or another
        };
    }

    /// <summary>Tells the system's health.</summary>
    public void Note(HttpContext context, ForwardedSystem system, Passage passage)
    {
        if (Failure is not null)
        {
            system.Health.Failed(Failure, null);
            return;
        }
        if (Outcome is not (Outcomes.Answered or Outcomes.TooLarge) || passage.Head is not { } took) return;
        var status = context.Response.StatusCode;
        var retryAfter = status is 429 or 503 ? RetryAfter(context) : null;
        if (status == StatusCodes.Status429TooManyRequests) system.Health.Failed("asked for fewer requests", retryAfter);
        else if (Outcome == Outcomes.Answered && status >= 500) system.Health.Failed($"answered with status {status}", retryAfter);
        else system.Health.Answered(took, system.ShowWithout);
    }

    private static PassageEnd Said(Refusal refusal, string? failure) => new(refusal.Outcome, failure, refusal);

    private static PassageEnd TimedOut(ForwardedSystem system, Passage passage)
    {
        var limit = passage.Head is null ? system.Limits.Timeout : system.Limits.MaxDuration;
        return Said(Refusals.TimedOut(system, limit), $"did not answer in {Skip.Seconds(limit)}");
    }

    private static PassageEnd Unsent(HttpContext context, ForwardedSystem system)
    {
        for (var problem = context.GetForwarderErrorFeature()?.Exception; problem is not null; problem = problem.InnerException)
        {
            if (problem is AddressRefusedException refused) return Said(Refusals.Unreachable(system), refused.Message);
            if (problem is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded })
                return Said(Refusals.Unreadable(system), "answered something that is not HTTP");
        }
        return Said(Refusals.Unreachable(system), "cannot be reached");
    }

    private static Refusal OfBody(HttpContext context, ForwardedSystem system) => context.Response.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Refusals.BodyTooLarge(system),
        StatusCodes.Status408RequestTimeout => Refusals.BodyTooSlow,
        _ => Refusals.BodyIncomplete,
    };

    private static string? FailureOf(Refusal refusal) => refusal.Outcome switch
    {
        Outcomes.CredentialsRefused => "refuses AgentHub's credentials",
        Outcomes.Unreadable => "answered something that cannot be passed on",
        _ => null,
    };

    private static TimeSpan? RetryAfter(HttpContext context) =>
        int.TryParse(context.Response.Headers.RetryAfter.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestRetryAfter.TotalSeconds)) : null;
}
