using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>http.auth</c>.</summary>
internal static class AuthReader
{
    private static readonly string[] Types = ["none", "apiKey", "basic", "bearer", "oauth2Client"];

    public static AuthPlan Read(YamlNode? node, IReadOnlyList<string> hosts, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, "auth", faults) is not { } auth) return new(AuthKind.None);
        var type = auth.RequiredScalar("type", "bearer");
        var plan = type?.Value switch
        {
            "none" => new AuthPlan(AuthKind.None),
            "apiKey" => ApiKey(auth, settings),
            "basic" => new(AuthKind.Basic, User: Setting(auth, "userFrom", "User", settings), Secret: Setting(auth, "passwordFrom", "Password", settings)),
            "oauth2Client" => Client(auth, hosts, settings),
            "bearer" => new(AuthKind.Bearer, Secret: Setting(auth, "tokenFrom", "Token", settings)),
            _ => null,
        };
        if (plan is not null) auth.End();
        else if (type is not null) faults.Add(type, $"there is no auth type {type.Value}; {Nearest.Of(type.Value!, Types)}");
        return plan ?? new(AuthKind.None);
    }

    private static AuthPlan ApiKey(Members auth, SettingNames settings)
    {
        var (header, query) = (auth.Scalar("header"), auth.Scalar("query"));
        if (header is null == query is null) auth.Faults.Add(auth.Node, "an API key travels in a header or in the query: give exactly one of header and query");
        if (header is not null && !HeaderName.IsGood(header.Value!)) auth.Faults.Add(header, $"{header.Value} is no name of a header");
        return new(AuthKind.ApiKey, (header ?? query)?.Value, query is not null, Secret: Setting(auth, "keyFrom", "ApiKey", settings), Prefix: auth.Scalar("prefix")?.Value);
    }

    private static AuthPlan Client(Members auth, IReadOnlyList<string> hosts, SettingNames settings)
    {
        var url = auth.RequiredScalar("tokenUrl", "https://login.internal.example/oauth/token") is { } node ? TokenUrl(node, hosts, auth.Faults) : null;
        var sendAs = auth.Scalar("sendAs");
        if (sendAs is not null && sendAs.Value is not ("header" or "body")) auth.Faults.Add(sendAs, $"sendAs must be header or body, is {sendAs.Value}");
        var (id, secret) = (Setting(auth, "clientIdFrom", "ClientId", settings), Setting(auth, "clientSecretFrom", "ClientSecret", settings));
        var scope = auth.Scalar("scope")?.Value;
        return new(AuthKind.OAuth2Client, User: id, Secret: secret, Tokens: url is null ? null : new(url, scope, sendAs?.Value == "body"));
    }

    // A path alone is one of the system's own host, wherever an installation has that.
    private static Uri? TokenUrl(YamlScalarNode node, IReadOnlyList<string> hosts, FaultList faults)
    {
        var text = node.Value!;
        var isPath = text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\') && !text.Split('/').Contains("..");
        if (isPath && Uri.TryCreate(text, UriKind.Relative, out var path)) return path;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.IsFile)
            faults.Add(node, $"tokenUrl must be an absolute address or a path that begins with /, is {text}");
        else if (HttpReader.Problem(url, hosts) is { } problem) faults.Add(node, "tokenUrl " + problem);
        else return url;
        return null;
    }

    private static string Setting(Members auth, string name, string example, SettingNames settings)
    {
        if (auth.RequiredScalar(name, example) is not { } node) return "";
        // What was written is not repeated: it may be the secret itself.
        if (!settings.Add(node.Value!)) auth.Faults.Add(node, $"{name} must be the name of a setting (letters and digits, the first a capital), as {example}; secrets never stand in a file");
        return node.Value!;
    }
}
