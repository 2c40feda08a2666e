using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Somebody else's identity provider, as far as the server asks it. Each test bends one thing.</summary>
internal sealed class FakeProvider : HttpMessageHandler
{
    public const string Issuer = "https://identity.example.com";
    private RsaSecurityKey _key = NewKey("one");

    public string TokenIssuer { get; set; } = Issuer;
    public string Audience { get; set; } = "agenthub";
    public string? Nonce { get; set; }
    public TimeSpan ExpiresIn { get; set; } = TimeSpan.FromMinutes(5);
    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;
    public Dictionary<string, object> Claims { get; } = new() { ["sub"] = "u-17", ["name"] = "Kim Doe", ["roles"] = new[] { "agent", "unrelated" }, ["unit"] = "Billing" };
    public bool IsDown { get; set; }
    public string? EndSession { get; set; }

    /// <summary>What the browser brought to the authorize page last; set by the test.</summary>
    public Dictionary<string, string> Asked { get; set; } = [];

    /// <summary>Form of the last exchange.</summary>
    public Dictionary<string, string> Exchanged { get; private set; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>Signs with another key from now on; the one before is published no more.</summary>
    public void RotateKey() => _key = NewKey("two");

    /// <summary>The key that is published now.</summary>
    public RsaSecurityKey Key => _key;

    /// <summary>Signs with a key that is not published.</summary>
    public RsaSecurityKey? SignsWith { get; set; }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request.RequestUri!.AbsolutePath);
        if (IsDown) throw new HttpRequestException("connection refused");
        return request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => Json(Discovery()),
            "/keys" => Json(new { keys = new[] { Jwk() } }),
            "/token" => await TokenAsync(request, cancellationToken),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private Dictionary<string, object?> Discovery() => new()
    {
        ["issuer"] = Issuer, ["authorization_endpoint"] = Issuer + "/authorize", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys",
        ["end_session_endpoint"] = EndSession,
    };

    private async Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Exchanged = QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken)).ToDictionary(p => p.Key, p => p.Value.ToString());
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Exchanged.GetValueOrDefault("code_verifier", ""))));
        if (Exchanged["code"] != "good" || challenge != Asked["code_challenge"]) return new(HttpStatusCode.BadRequest) { Content = new StringContent("{\"error\":\"invalid_grant\"}") };
        return Json(new { access_token = "x", token_type = "Bearer", id_token = IdToken() });
    }

    private string IdToken()
    {
        var claims = new Dictionary<string, object>(Claims) { ["nonce"] = Nonce ?? Asked["nonce"] };
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (Algorithm == SecurityAlgorithms.None)
        {
            var header = WebEncoders.Base64UrlEncode("{\"alg\":\"none\"}"u8);
            claims["iss"] = TokenIssuer;
            claims["aud"] = Audience;
            claims["exp"] = new DateTimeOffset(now.Add(ExpiresIn)).ToUnixTimeSeconds();
            return $"{header}.{WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(claims))}.";
        }
        SecurityKey key = Algorithm.StartsWith("HS", StringComparison.Ordinal) ? new SymmetricSecurityKey(_key.Rsa.ExportRSAPublicKey()) : SignsWith ?? _key;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenIssuer, Audience = Audience, Claims = claims, IssuedAt = now, Expires = now.Add(ExpiresIn), SigningCredentials = new(key, Algorithm),
        });
    }

    private object Jwk()
    {
        var p = _key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = _key.KeyId, n = WebEncoders.Base64UrlEncode(p.Modulus!), e = WebEncoders.Base64UrlEncode(p.Exponent!) };
    }

    private static HttpResponseMessage Json(object body) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
}
