namespace AgentHub.Redis.Leases;

/// <summary>What Redis does in one step with a lease: only its holder extends it or gives it back.</summary>
internal static class LeaseScripts
{
    /// <summary>Arguments: token, milliseconds.</summary>
    public const string Extend = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";

    /// <summary>Arguments: token, channel, name to tell those who wait.</summary>
    public const string GiveBack =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        redis.call('DEL', KEYS[1])
        redis.call('PUBLISH', ARGV[2], ARGV[3])
        return 1
        """;
}
