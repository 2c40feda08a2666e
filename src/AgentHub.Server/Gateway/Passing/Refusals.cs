using AgentHub.Server.Adapters;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>Every reason for which a request is not answered by its system, in words. None repeats an address, a body or a credential.</summary>
internal static class Refusals
{
    public static readonly Refusal NoSuchSystem = new(404, "no-such-system", "No system with this id is reached through AgentHub.");
    public static readonly Refusal NotForYourRole = new(403, "not-for-your-role", "Your role may not reach this system. Ask whoever runs AgentHub for the role.");
    public static readonly Refusal PathNotForwarded = new(403, "path-not-forwarded", "This part of the system is not reached through AgentHub. Whoever runs AgentHub can add its path.");
    public static readonly Refusal ForeignPage = new(403, "foreign-origin", "The page that asked for this is not a page of AgentHub.");
    public static readonly Refusal NotAsCode = new(403, "not-as-code", "Answers of systems are data: they are not loaded as a script, a style, a frame or a worker.");
    public static readonly Refusal AmbiguousBody = new(400, "ambiguous-body", "The request does not say in one way where its body ends. Send Content-Length, or Transfer-Encoding: chunked.");
    public static readonly Refusal BodyNotExpected = new(400, "body-not-expected", "A request with this method has no body here. Leave the body out.");
    public static readonly Refusal NoWebSockets = new(400, "no-upgrade", "Connections to this system are not upgraded. Leave the header Upgrade out.");
    public static readonly Refusal MalformedHeader = new(400, "malformed-request", "A header holds characters that are not ASCII.");
    public static readonly Refusal MalformedInteraction = new(400, "malformed-request", $"The header {InteractionClaims.Header} must hold the id of one interaction.");
    public static readonly Refusal NoSuchInteraction = new(404, "no-such-interaction", "There is no such interaction.");
    public static readonly Refusal NotYours = new(403, "not-yours", "This interaction is another agent's.");
    public static readonly Refusal BodyIncomplete = new(400, "malformed-request", "The request's body did not arrive whole.", Outcomes.Left);
    public static readonly Refusal BodyTooSlow = new(408, "request-timeout", "The request's body did not arrive in time.", Outcomes.Left);

    public static Refusal AmbiguousPath(string fault) => new(400, "ambiguous-path", $"The address {fault}; it could be read in two ways and is not passed on.");

    public static Refusal MethodNotForwarded(ForwardedSystem system) => new(405, "method-not-forwarded", $"{system.Title} is not sent this method through AgentHub.") { Allow = system.Methods.Allow };

    public static Refusal BodyTooLarge(ForwardedSystem system) => new(413, "request-too-large", $"{system.Title} is sent at most {system.Limits.MaxRequestBytes} bytes in one request.");

    public static Refusal SwitchedOff(ForwardedSystem system) => new(503, "system-switched-off", $"{system.Title} is switched off.");

    public static Refusal LeftAlone(ForwardedSystem system, TimeSpan left) =>
        new(503, "system-left-alone", $"{system.Title} asked to be left alone for another {Skip.Seconds(left)}. Try again then.") { RetryAfter = left };

    public static Refusal SystemBusy(ForwardedSystem system) =>
        new(503, "system-busy", $"{system.Title} is answering as many requests as it may be sent at once. Try again.") { RetryAfter = TimeSpan.FromSeconds(1) };

    public static Refusal PersonBusy(ForwardedSystem system) =>
        new(429, "too-many-requests", $"You have {system.Limits.MaxConcurrentPerPerson} requests to {system.Title} under way. Wait for one of them.") { RetryAfter = TimeSpan.FromSeconds(1) };

    public static Refusal TimedOut(ForwardedSystem system, TimeSpan limit) =>
        new(504, "system-not-in-time", $"{system.Title} did not answer in {Skip.Seconds(limit)}. Try again.", Outcomes.TimedOut);

    public static Refusal Unreachable(ForwardedSystem system) => new(502, "system-unreachable", $"{system.Title} cannot be reached. Try again.", Outcomes.Unreachable);

    public static Refusal Unreadable(ForwardedSystem system) => new(502, "system-unreadable", $"{system.Title} answered something that cannot be passed on.", Outcomes.Unreadable);

    public static Refusal TooLarge(ForwardedSystem system) =>
        new(502, "answer-too-large", $"{system.Title} answered with more than {system.Limits.MaxAnswerBytes} bytes. Ask for less.", Outcomes.TooLarge);

    public static Refusal CredentialsRefused(ForwardedSystem system) =>
        new(502, "system-refuses-credentials", $"{system.Title} does not accept AgentHub's credentials. Tell whoever runs AgentHub.", Outcomes.CredentialsRefused);
}
