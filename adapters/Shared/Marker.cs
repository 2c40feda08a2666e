using System.Security.Cryptography;
using System.Text;

namespace AgentHub.Adapters;

/// <summary>A word put into what is written, by which the same write is recognised when it is sent again.</summary>
internal static class Marker
{
    /// <summary>One word of letters and digits, the same for the same key: <c>agenthub5f0c…</c>. Says nothing about the key.</summary>
    public static string For(string idempotencyKey) =>
        "agenthub" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey)).AsSpan(0, 10));
}
