using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Access tokens as a provider issues them, bent one way at a time.</summary>
internal sealed record Tokens(RsaSecurityKey Key)
{
    public const string Audience = "urn:agenthub";

    public string Issuer { get; init; } = FakeProvider.Issuer;
    public string? For { get; init; } = Audience;
    public string Type { get; init; } = "at+jwt";
    public TimeSpan? ExpiresIn { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan BeginsIn { get; init; } = TimeSpan.Zero;
    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;
    public DateTimeOffset Now { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>A person's token.</summary>
    public string Person(string id, string roles, string scope) => Of(new() { ["sub"] = id, ["client_id"] = "report-tool", ["roles"] = Words(roles), ["scope"] = scope });

    /// <summary>A program's own token.</summary>
    public string Service(string client, string scope) => Of(new() { ["sub"] = client, ["client_id"] = client, ["scope"] = scope });

    public string Of(Dictionary<string, object> claims)
    {
        if (Algorithm == SecurityAlgorithms.None) return Unsigned(claims);
        SecurityKey key = Algorithm.StartsWith("HS", StringComparison.Ordinal) ? new SymmetricSecurityKey(Key.Rsa.ExportRSAPublicKey()) { KeyId = Key.KeyId } : Key;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = For, TokenType = Type, Claims = claims, IssuedAt = Now.UtcDateTime, NotBefore = Now.UtcDateTime + BeginsIn,
            Expires = ExpiresIn is { } life ? Now.UtcDateTime + life : null, SigningCredentials = new(key, Algorithm),
        });
    }

    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Unsigned(Dictionary<string, object> claims)
    {
        var header = WebEncoders.Base64UrlEncode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}"u8);
        var body = new Dictionary<string, object>(claims) { ["iss"] = Issuer, ["aud"] = Audience, ["iat"] = Now.ToUnixTimeSeconds(), ["exp"] = (Now + TimeSpan.FromMinutes(5)).ToUnixTimeSeconds() };
        return $"{header}.{WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(body))}.";
    }
}
