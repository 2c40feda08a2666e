using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Privacy;
using AgentHub.Redis.Connection;

namespace AgentHub.Redis.Context;

/// <summary>Values as they lie in Redis: JSON, sealed for their place. Thread safe.</summary>
internal sealed class SealedJson(ISealer sealer)
{
    public byte[] Write<T>(T value, string place) => sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(value, Json.Wire), place);

    /// <summary>Null when it cannot be opened or read: written by a newer version, with a key that is gone, or by somebody else.</summary>
    public T? Read<T>(byte[]? value, string place, string kind) where T : class
    {
        if (value is null) return null;
        try
        {
            if (sealer.Open(value, place) is { } json && JsonSerializer.Deserialize<T>(json, Json.Wire) is { } read) return read;
        }
        catch (JsonException)
        {
            // Counted below.
        }
        RedisMeter.CouldNotRead(kind);
        return null;
    }
}
