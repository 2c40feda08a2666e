using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AgentHub.Core.Privacy;
using Microsoft.AspNetCore.DataProtection;

namespace AgentHub.Server.Nodes;

/// <summary>Seals with the installation's Data Protection keys, which the ledger keeps for all nodes. The place is inside, and checked.</summary>
internal sealed class DataProtectionSealer(IDataProtectionProvider provider) : ISealer
{
    private readonly IDataProtector _protector = provider.CreateProtector("AgentHub.Nodes");

    public byte[] Seal(ReadOnlySpan<byte> value, string place)
    {
        var length = Encoding.UTF8.GetByteCount(place);
        var plain = new byte[sizeof(int) + length + value.Length];
        BinaryPrimitives.WriteInt32BigEndian(plain, length);
        Encoding.UTF8.GetBytes(place, plain.AsSpan(sizeof(int)));
        value.CopyTo(plain.AsSpan(sizeof(int) + length));
        return _protector.Protect(plain);
    }

    public byte[]? Open(byte[] sealedValue, string place)
    {
        try
        {
            var plain = _protector.Unprotect(sealedValue);
            var begins = sizeof(int) + Encoding.UTF8.GetByteCount(place);
            var isHere = plain.Length >= begins && BinaryPrimitives.ReadInt32BigEndian(plain) == begins - sizeof(int)
                && Encoding.UTF8.GetString(plain, sizeof(int), begins - sizeof(int)) == place;
            return isHere ? plain[begins..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
