using System.Net;
using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Which outcome an exception is. Reads as a sentence after the system's title: <c>Billing ERP refuses our credentials</c>.</summary>
internal static class Outcomes
{
    public static Answer<T> Of<T>(Exception problem) => problem switch
    {
        _ when IsTooLarge(problem) => Answer.Unreadable<T>("sent more than may be read"),
        // A 403 that says when to come back is a rate limit.
        ApiException { StatusCode: HttpStatusCode.Forbidden } denial when RetryAfter.Of(denial.Headers) is null => Answer.Denied<T>("does not allow this to our account"),
        ApiException refusal when !IsSuccess(refusal.StatusCode) => Refused<T>(refusal),
        SignInRefusedException refusal => Answer.Refused<T>(refusal.IsOurs ? "refuses our credentials" : "cannot be signed in to at the moment", refusal.RetryAfter),
        ForeignCursorException foreign => Answer.Refused<T>(foreign.Message),
        UnreadableException unreadable => Answer.Unreadable<T>(unreadable.Message),
        ApiException { InnerException: { } inner } when IsBroken(inner) => Answer.Unreachable<T>("broke off within the answer"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => Answer.Unreadable<T>("sent something that is not HTTP"),
        HttpRequestException request => Answer.Unreachable<T>(Unreachable(request)),
        _ when IsBroken(problem) => Answer.Unreachable<T>("broke off within the answer"),
        OperationCanceledException or TimeoutException => Answer.TimedOut<T>("did not answer in time"),
        // Newer versions of Refit wrap what happened to the request.
        { InnerException: HttpRequestException or IOException or TimeoutException } when problem is not ApiException => Of<T>(problem.InnerException!),
        // JsonException, ApiException around it, and whatever a mapping met that it did not expect.
        _ => Answer.Unreadable<T>("sent something that cannot be read"),
    };

    private static Answer<T> Refused<T>(ApiException refusal)
    {
        var wait = RetryAfter.Of(refusal.Headers);
        var status = (int)refusal.StatusCode;
        var said = VendorMessage.In(refusal.Content);
        var reason = refusal.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "refuses our credentials",
            HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden => wait is { TotalSeconds: var seconds } ? $"asks to be left alone for {Math.Ceiling(seconds)} s" : "asks to be left alone for a while",
            HttpStatusCode.NotFound => "does not know this address (404)",
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => $"sends us elsewhere ({status})",
            _ when said is not null => $"says: {said}",
            >= HttpStatusCode.InternalServerError => $"has failed ({status})",
            _ => $"does not accept the question ({status})",
        };
        return Answer.Refused<T>(reason, wait);
    }

    private static string Unreachable(HttpRequestException problem) => problem.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "cannot be found by its name",
        HttpRequestError.SecureConnectionError => "cannot be reached securely",
        HttpRequestError.ResponseEnded => "broke off within the answer",
        _ => "cannot be reached",
    };

    private static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private static bool IsBroken(Exception problem) => problem is IOException or HttpRequestException;

    private static bool IsTooLarge(Exception? problem) => problem switch
    {
        null => false,
        HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => true,
        _ => IsTooLarge(problem.InnerException),
    };
}
