namespace AgentHub.Redis.Context;

/// <summary>What Redis does in one step with a context, so that writers of different fields need no lock.</summary>
internal static class ContextScripts
{
    /// <summary>Digits of a version in front of a stamp.</summary>
    public const int VersionLength = 20;

    /// <summary>
    /// Writes a part unless the field has one with the same or a later stamp. Arguments: field, stamp, part, epoch for a
    /// context that begins, milliseconds to keep it. Answers epoch and version, and the stamp that was in the way.
    /// </summary>
    /// <remarks>Stamps and versions are numbers with leading zeros: Lua's own numbers hold too few digits for them.</remarks>
    public const string Put =
        """
        local stampField = 's/' .. ARGV[1]
        local old = redis.call('HGET', KEYS[1], stampField)
        if old and string.sub(old, 21) >= ARGV[2] then
          return {redis.call('HGET', KEYS[1], 'e'), redis.call('HGET', KEYS[1], 'n'), string.sub(old, 21)}
        end
        redis.call('HSETNX', KEYS[1], 'e', ARGV[4])
        local n = redis.call('HINCRBY', KEYS[1], 'n', 1)
        redis.call('HSET', KEYS[1], stampField, string.format('%020d', n) .. ARGV[2], 'p/' .. ARGV[1], ARGV[3])
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
        return {redis.call('HGET', KEYS[1], 'e'), tostring(n)}
        """;

    /// <summary>
    /// Reads what is newer than a version. Arguments: epoch and version known (empty and 0 for none). Answers epoch,
    /// version, and each part that was written since; nothing when there is no context.
    /// </summary>
    public const string Read =
        """
        local head = redis.call('HMGET', KEYS[1], 'e', 'n')
        if not head[1] then return {} end
        if head[1] == ARGV[1] and head[2] == ARGV[2] then return head end
        local since = string.format('%020d', head[1] == ARGV[1] and ARGV[2] or 0)
        local names = {}
        local all = redis.call('HGETALL', KEYS[1])
        for i = 1, #all, 2 do
          if string.sub(all[i], 1, 2) == 's/' and string.sub(all[i + 1], 1, 20) > since then names[string.sub(all[i], 3)] = true end
        end
        for i = 1, #all, 2 do
          if string.sub(all[i], 1, 2) == 'p/' and names[string.sub(all[i], 3)] then
            head[#head + 1] = string.sub(all[i], 3)
            head[#head + 1] = all[i + 1]
          end
        end
        return head
        """;
}
