namespace AgentHub.Core.Privacy;

/// <summary>
/// Encrypts what leaves this process for a store that others may read. What was sealed for one place cannot be opened as
/// another's, so a value that was moved is not believed. Thread safe.
/// </summary>
public interface ISealer
{
    /// <summary>Encrypts.</summary>
    /// <param name="value">Any bytes.</param>
    /// <param name="place">Where it will lie.</param>
    byte[] Seal(ReadOnlySpan<byte> value, string place);

    /// <summary>Decrypts; null when it was changed, sealed with a key that is gone, or sealed for another place.</summary>
    byte[]? Open(byte[] sealedValue, string place);
}
