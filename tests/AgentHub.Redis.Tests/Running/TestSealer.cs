using System.Security.Cryptography;
using System.Text;
using AgentHub.Core.Privacy;

namespace AgentHub.Redis.Tests.Running;

/// <summary>Seals with AES-GCM and a key of this run, the place authenticated along.</summary>
internal sealed class TestSealer : ISealer
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public byte[] Seal(ReadOnlySpan<byte> value, string place)
    {
        var result = new byte[12 + 16 + value.Length];
        RandomNumberGenerator.Fill(result.AsSpan(0, 12));
        using var aes = new AesGcm(_key, 16);
        aes.Encrypt(result.AsSpan(0, 12), value, result.AsSpan(28), result.AsSpan(12, 16), Encoding.UTF8.GetBytes(place));
        return result;
    }

    public byte[]? Open(byte[] sealedValue, string place)
    {
        if (sealedValue.Length < 28) return null;
        var value = new byte[sealedValue.Length - 28];
        using var aes = new AesGcm(_key, 16);
        try
        {
            aes.Decrypt(sealedValue.AsSpan(0, 12), sealedValue.AsSpan(28), sealedValue.AsSpan(12, 16), value, Encoding.UTF8.GetBytes(place));
            return value;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
