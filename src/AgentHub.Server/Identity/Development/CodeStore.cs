using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace AgentHub.Server.Identity.Development;

/// <summary>Authorization codes: each serves once, within a minute, for the client that has the verifier. Thread safe.</summary>
internal sealed class CodeStore(IdentityClock clock)
{
    /// <summary>Codes that may wait at the same time; the oldest goes when one more is asked for.</summary>
    public const int MaxWaiting = 1000;

    /// <summary>How long a code serves.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Granted> _waiting = [];

    /// <summary>A new code for this person.</summary>
    public string Issue(AuthorizeRequest request, AgentId person)
    {
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        lock (_lock)
        {
            while (_waiting.Count >= MaxWaiting) _waiting.RemoveAt(0);
            _waiting[code] = new Granted(request, person, clock.Now + Life);
        }
        return code;
    }

    /// <summary>What the code was granted for; null when it is unknown, used, too old or not this client's. Used up in any case.</summary>
    public Granted? Redeem(string code, string clientId, string redirectUri, string verifier)
    {
        Granted? granted;
        lock (_lock)
        {
            if (!_waiting.Remove(code, out granted)) return null;
        }
        var isTheirs = granted.Request.ClientId == clientId && granted.Request.RedirectUri == redirectUri
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(granted.Request.CodeChallenge), Encoding.ASCII.GetBytes(Challenge(verifier)));
        return isTheirs && clock.Now < granted.Until ? granted : null;
    }

    /// <summary>The S256 challenge of a verifier (RFC 7636 4.2).</summary>
    public static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>What a code stands for.</summary>
    internal sealed record Granted(AuthorizeRequest Request, AgentId Person, DateTimeOffset Until);
}
