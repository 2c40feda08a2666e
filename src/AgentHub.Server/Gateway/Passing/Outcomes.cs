namespace AgentHub.Server.Gateway.Passing;

/// <summary>How a request ended, as the measures name it.</summary>
internal static class Outcomes
{
    /// <summary>The system's answer was passed on whole.</summary>
    public const string Answered = "answered";

    /// <summary>Never sent to the system.</summary>
    public const string Refused = "refused";

    /// <summary>No connection, or it broke before an answer began.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>No answer in time, or not a whole one.</summary>
    public const string TimedOut = "timedOut";

    /// <summary>Not HTTP, or with headers that cannot be passed on.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The answer is larger than may be passed on.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>The system does not accept AgentHub's credentials.</summary>
    public const string CredentialsRefused = "credentialsRefused";

    /// <summary>The answer ended in the middle.</summary>
    public const string BrokeOff = "brokeOff";

    /// <summary>Whoever asked did not wait for the answer, or did not send the whole request.</summary>
    public const string Left = "left";
}
