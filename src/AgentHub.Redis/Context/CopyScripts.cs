namespace AgentHub.Redis.Context;

/// <summary>What Redis does in one step with a copy.</summary>
internal static class CopyScripts
{
    /// <summary>
    /// Keeps a copy unless a newer one is there. Arguments: its time, 20 digits; the value that begins with them; milliseconds
    /// to keep it.
    /// </summary>
    public const string Save =
        """
        if redis.call('GETRANGE', KEYS[1], 0, 19) > ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;
}
