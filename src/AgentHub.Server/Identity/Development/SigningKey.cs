using System.Security.Cryptography;
using AgentHub.Core.Interactions;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Identity.Development;

/// <summary>The key that signs the built-in provider's id tokens. Kept in the ledger, so that all nodes and all starts sign with the same.</summary>
internal sealed class SigningKey(IKeyStore keys) : IDisposable
{
    private const string Name = "development-signing";
    private readonly SemaphoreSlim _loading = new(1, 1);
    private RSA? _rsa;

    /// <summary>Signs; the key is made when it is first needed.</summary>
    public async Task<SigningCredentials> CredentialsAsync(CancellationToken cancellationToken)
    {
        var rsa = await LoadAsync(cancellationToken);
        return new(new RsaSecurityKey(rsa) { KeyId = IdOf(rsa) }, SecurityAlgorithms.RsaSha256);
    }

    /// <summary>The public half as a JWK (RFC 7517).</summary>
    public async Task<object> PublicJwkAsync(CancellationToken cancellationToken)
    {
        var rsa = await LoadAsync(cancellationToken);
        var p = rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = IdOf(rsa), n = Base64UrlEncoder.Encode(p.Modulus), e = Base64UrlEncoder.Encode(p.Exponent) };
    }

    public void Dispose()
    {
        _rsa?.Dispose();
        _loading.Dispose();
    }

    private async Task<RSA> LoadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _rsa) is { } loaded) return loaded;
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_rsa is not null) return _rsa;
            var rsa = RSA.Create(2048);
            rsa.ImportPkcs8PrivateKey(await keys.GetOrAddAsync(Name, rsa.ExportPkcs8PrivateKey(), cancellationToken), out _);
            Volatile.Write(ref _rsa, rsa);
            return rsa;
        }
        finally
        {
            _loading.Release();
        }
    }

    private static string IdOf(RSA rsa) => Base64UrlEncoder.Encode(SHA256.HashData(rsa.ExportRSAPublicKey())[..9]);
}
