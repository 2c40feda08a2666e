namespace AgentHub.Server.Shell;

/// <summary>The content security policy of the shell's page: only our own files run, and text never becomes code.</summary>
internal static class ContentPolicy
{
    private const string Fixed =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html; connect-src 'self'";

    /// <summary>The policy, with the WebSocket address of the host spelled out for browsers whose 'self' leaves it out.</summary>
    public static string For(HostString host)
    {
        var name = host.Value;
        return string.IsNullOrEmpty(name) || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or ':' or '[' or ']'))
            ? Fixed
            : $"{Fixed} ws://{name} wss://{name}";
    }
}
