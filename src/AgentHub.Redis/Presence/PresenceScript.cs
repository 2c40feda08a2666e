namespace AgentHub.Redis.Presence;

/// <summary>What Redis does in one step with who is connected.</summary>
internal static class PresenceScript
{
    /// <summary>
    /// Says that this node lives and, when they changed, who is connected to it; forgets nodes that no longer count; answers for
    /// each node that does: its id, its version, and its people unless that version is known. Arguments: node, milliseconds it
    /// counts from now, version, people (empty: unchanged), then id and version of each node known. By Redis's own clock, so
    /// that the nodes' clocks do not matter.
    /// </summary>
    public const string Beat =
        """
        local me, lasts = ARGV[1], tonumber(ARGV[2])
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'v/' .. me, ARGV[3], 'p/' .. me, ARGV[4]) end
        redis.call('HSET', KEYS[1], 'u/' .. me, string.format('%.0f', now + lasts))
        redis.call('PEXPIRE', KEYS[1], 60000)
        local known = {}
        for i = 5, #ARGV, 2 do known[ARGV[i]] = ARGV[i + 1] end
        local answer = {}
        for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
          if string.sub(field, 1, 2) == 'u/' then
            local node = string.sub(field, 3)
            if tonumber(redis.call('HGET', KEYS[1], field)) < now then
              redis.call('HDEL', KEYS[1], field, 'v/' .. node, 'p/' .. node)
            else
              local version = redis.call('HGET', KEYS[1], 'v/' .. node) or ''
              answer[#answer + 1] = node
              answer[#answer + 1] = version
              answer[#answer + 1] = version ~= known[node] and redis.call('HGET', KEYS[1], 'p/' .. node) or ''
            end
          end
        end
        return answer
        """;

    /// <summary>The node leaves by itself. Argument: node.</summary>
    public const string Leave = "return redis.call('HDEL', KEYS[1], 'u/' .. ARGV[1], 'v/' .. ARGV[1], 'p/' .. ARGV[1])";
}
