namespace AgentHub.Adapters;

/// <summary>How an installation signs in: by name and password, or as an application that gets tokens.</summary>
internal sealed record Credentials
{
    /// <summary>How long a token is good when the answer does not say.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private string? User { get; init; }
    private string? Password { get; init; }
    private OAuthApp? App { get; init; }

    /// <summary>Reads <c>User</c> and <c>Password</c>, or <c>ClientId</c> and <c>ClientSecret</c> with <c>TokenUrl</c> and <c>Scope</c>.</summary>
    /// <param name="reader">The settings.</param>
    /// <param name="tokens">Where tokens are given out unless <c>TokenUrl</c> says otherwise; null when the product has no such place of its own.</param>
    /// <param name="secretInHeader">Whether the product wants the application's id and secret in the Authorization header.</param>
    /// <param name="faults">Grows by what is wrong.</param>
    public static Credentials Read(SettingsReader reader, Uri? tokens, bool secretInHeader, List<string> faults)
    {
        var (user, password, id, secret) = (reader.Optional("User"), reader.Optional("Password"), reader.Optional("ClientId"), reader.Optional("ClientSecret"));
        var (address, scope) = (reader.Optional("TokenUrl"), reader.Optional("Scope"));
        if (address is not null && (!Uri.TryCreate(address, UriKind.Absolute, out tokens) || (tokens.Scheme != "https" && !(tokens.Scheme == "http" && tokens.IsLoopback))))
            faults.Add($"Values:TokenUrl must be an https address, is {address}");
        var (hasPassword, hasApp) = (user is not null && password is not null, id is not null && secret is not null);
        if (hasPassword == hasApp) faults.Add("Values:User and Password, or Values:ClientId and ClientSecret must be there: one of the two ways to sign in");
        if (hasApp && tokens is null && address is null) faults.Add("Values:TokenUrl is missing: where tokens are given out for Values:ClientId");
        return new() { User = user, Password = password, App = hasApp && tokens is not null ? new(tokens, id!, secret!, scope, Lasts, secretInHeader) : null };
    }

    /// <param name="http">The adapter's own client.</param>
    /// <param name="time">Says how long a token has been kept.</param>
    public IAuthorization Open(HttpClient http, TimeProvider time) => App is { } app ? new OAuthToken(app, http, time) : new BasicPassword(User ?? "", Password ?? "");
}
