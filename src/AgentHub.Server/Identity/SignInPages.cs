namespace AgentHub.Server.Identity;

/// <summary>What a person reads around signing in and out.</summary>
internal static class SignInPages
{
    private static readonly (string, string) Again = ("/signin", "Sign in again");

    public static IResult ProviderSilent(string provider) => Pages.Message(502, "Sign-in is not possible right now",
        $"AgentHub could not reach {provider}. Your calls are not affected. Try again in a moment; if it lasts, tell whoever runs AgentHub.", Again);

    public static IResult Refused(string provider, string reason) => Pages.Message(401, "That sign-in did not work",
        $"AgentHub asked {provider}, but {reason}.", Again);

    public static IResult SignedOut() => Pages.Message(200, "You are signed out", "Nothing of your calls is lost; notes are saved as you type.", Again);

    /// <summary>Asked from another site's link: signing out in the middle of a call should be meant.</summary>
    public static IResult ConfirmSignOut() => Pages.Of(200, "Sign out?",
        """<p>You will not be offered calls until you sign in again.</p><form method="post" action="/signout"><button class="way">Sign out</button></form>""");
}
