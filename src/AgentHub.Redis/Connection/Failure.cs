using StackExchange.Redis;

namespace AgentHub.Redis.Connection;

/// <summary>What an exception of the client means for this node.</summary>
internal static class Failure
{
    /// <summary>True when Redis forgot the script, as it does when it restarts: sending it again helps.</summary>
    public static bool IsForgottenScript(Exception e) => e is RedisServerException && Word(e.Message) == "NOSCRIPT";

    /// <summary>A reason for the operator; null when the fault was not Redis's: this one command was wrong, or its value could not be sealed.</summary>
    public static string? Reason(Exception e) => e switch
    {
        RedisServerException => ReasonOf(e.Message),
        TimeoutException => "Redis does not answer in time",
        RedisException or ObjectDisposedException => "Redis cannot be reached",
        _ => null,
    };

    /// <summary>The same for the text of an error of Redis's own.</summary>
    public static string? ReasonOf(string message) => Word(message) switch
    {
        "OOM" => "Redis is full (maxmemory reached)",
        "READONLY" => "Redis takes no writes (it is a replica)",
        "MISCONF" => "Redis takes no writes (it cannot save to disk)",
        "LOADING" => "Redis is loading its data",
        "BUSY" => "Redis is busy with a script",
        "MASTERDOWN" or "NOREPLICAS" => "Redis has lost its replication",
        "NOAUTH" or "WRONGPASS" => "Redis refuses the password",
        "NOPERM" => "Redis does not allow its user what AgentHub needs",
        "CLUSTERDOWN" => "the Redis cluster is down",
        "MOVED" or "ASK" => "Redis is a cluster that moves its keys",
        _ => null,
    };

    /// <summary>Redis begins an error with a word in capitals; inside a script it may stand behind a few others.</summary>
    private static string Word(string message)
    {
        foreach (var word in message.Split(' ', 12, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.TrimStart('-').TrimEnd(':');
            if (plain.Length >= 3 && plain.All(char.IsAsciiLetterUpper) && plain is not ("ERR" or "EVAL" or "EVALSHA")) return plain;
        }
        return "";
    }
}
