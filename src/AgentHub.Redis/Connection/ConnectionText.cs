using StackExchange.Redis;

namespace AgentHub.Redis.Connection;

/// <summary>Reads the connection string, and says what is wrong with it without repeating it: it may hold a password.</summary>
internal static class ConnectionText
{
    /// <summary>What to do with a text that cannot be used; null when it can. Ends a sentence that begins with the setting's path.</summary>
    public static string? Problem(string text)
    {
        if (HasUser(text) && !Client.KnowsUsers)
            return "names a user, which this version of the Redis client cannot send; restrict Redis's default user and give its password only (docs/concepts/redis.md)";
        try
        {
            var options = ConfigurationOptions.Parse(text);
            return options.EndPoints.Count > 0 ? null : "names no server; write host:port, such as redis.internal:6379,password=…,ssl=true";
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return $"cannot be read{PlaceOf(e)}; write host:port, such as redis.internal:6379,password=…,ssl=true";
        }
    }

    /// <summary>The options to connect with.</summary>
    public static ConfigurationOptions Options(RedisSettings settings, string clientName)
    {
        var options = ConfigurationOptions.Parse(settings.ConnectionString);
        options.ClientName = clientName;
        options.AbortOnConnectFail = false;
        options.ConnectRetry = 1;
        options.ConnectTimeout = (int)settings.ConnectTimeout.TotalMilliseconds;
        options.KeepAlive = 5;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        // Both would look outside our prefix, where a restricted user may not go.
        options.TieBreaker = "";
        options.ConfigurationChannel = "";
        if (settings.TrustFile.Length > 0) options.CertificateValidation += new Trust(settings.TrustFile).IsTrusted;
        Client.GiveUpAfter(options, (int)settings.CommandTimeout.TotalMilliseconds);
        return options;
    }

    private static bool HasUser(string text) =>
        text.Split(',').Any(o => o.Split('=', 2) is [var name, _] && name.Trim().Equals("user", StringComparison.OrdinalIgnoreCase));

    /// <summary>Names the option at fault when the client's message begins by quoting one, and nothing else of it.</summary>
    private static string PlaceOf(Exception e) =>
        (e as ArgumentException)?.ParamName is { Length: > 0 and < 30 } name && name.All(char.IsAsciiLetter) && name is not ("configuration" or "value")
            ? $" at '{name}'" : "";
}
