namespace AgentHub.Core.Context;

/// <summary>Hashes a normalised fact value with the installation's key, so that values are compared without being kept.</summary>
public interface IFactHash
{
    /// <summary>Lower-case hex HMAC-SHA256 over key and normalised value.</summary>
    string Of(string key, string normalised);
}
