using System.Globalization;
using StackExchange.Redis;

namespace AgentHub.Redis.Context;

/// <summary>Reads what the scripts answer.</summary>
internal static class ContextReply
{
    /// <summary>Epoch and version; null when there is no context.</summary>
    public static (string Epoch, long N)? Head(RedisValue[] reply) =>
        reply.Length >= 2 && (string?)reply[0] is { } epoch && long.TryParse((string?)reply[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (epoch, n) : null;

    /// <summary>The stamp that was in the way of a write; null when it was written.</summary>
    public static string? InTheWay(RedisValue[] reply) => reply.Length == 3 ? (string?)reply[2] : null;

    /// <summary>Hidden field and value of each part.</summary>
    public static IEnumerable<(string Field, byte[] Value)> Parts(RedisValue[] reply)
    {
        for (var i = 2; i + 1 < reply.Length; i += 2)
            if ((string?)reply[i] is { } field && (byte[]?)reply[i + 1] is { } value) yield return (field, value);
    }
}
