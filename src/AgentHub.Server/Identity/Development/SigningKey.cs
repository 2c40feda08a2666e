using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Identity.Development;

/// <summary>The key that signs the built-in provider's id tokens. Made at start; a token lives five minutes and is read at once.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public SigningKey() => Id = Base64UrlEncoder.Encode(SHA256.HashData(_rsa.ExportRSAPublicKey())[..9]);

    public string Id { get; }

    public SigningCredentials Credentials => new(new RsaSecurityKey(_rsa) { KeyId = Id }, SecurityAlgorithms.RsaSha256);

    /// <summary>The public half as a JWK (RFC 7517).</summary>
    public object PublicJwk()
    {
        var p = _rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = Id, n = Base64UrlEncoder.Encode(p.Modulus), e = Base64UrlEncoder.Encode(p.Exponent) };
    }

    public void Dispose() => _rsa.Dispose();
}
