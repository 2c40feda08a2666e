using System.Security.Cryptography;
using System.Text;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>An idempotency key as a header can carry it.</summary>
internal static class HeaderKey
{
    private const int MostChars = 200;

    /// <summary>The key itself when it is 1 to 200 visible ASCII characters; else a hash, the same for the same key.</summary>
    public static string Of(string key) => key.Length is > 0 and <= MostChars && key.All(c => c is > ' ' and < '\x7f')
        ? key : "sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
