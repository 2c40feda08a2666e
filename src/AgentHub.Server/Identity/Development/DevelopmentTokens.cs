using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Identity.Development;

/// <summary>The built-in provider's token endpoint: codes and client credentials for id tokens and access tokens (RFC 6749, RFC 9068).</summary>
internal sealed class DevelopmentTokens(CodeStore codes, SigningKey key, OwnAddress own, IPeople people, IdentityOptions options, IdentityClock clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return Refused("invalid_request");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        var credentials = await key.CredentialsAsync(context.RequestAborted);
        return form["grant_type"].ToString() switch
        {
            "authorization_code" => ForCode(form, credentials),
            "client_credentials" => ForClient(context.Request, form, credentials),
            _ => Refused("unsupported_grant_type"),
        };
    }

    private IResult ForCode(IFormCollection form, SigningCredentials credentials)
    {
        var granted = codes.Redeem(form["code"].ToString(), form["client_id"].ToString(), form["redirect_uri"].ToString(), form["code_verifier"].ToString());
        if (granted is null || people.Find(granted.Person) is not { } person) return Refused("invalid_grant");
        var scope = Ours(granted.Request.Scope, _ => true);
        var claims = PersonClaims(person);
        var id = new Dictionary<string, object>(claims) { ["nonce"] = granted.Request.Nonce };
        var access = new Dictionary<string, object>(claims) { ["client_id"] = granted.Request.ClientId, ["scope"] = scope };
        return Answer(scope, Token("at+jwt", ProviderProfile.DevelopmentAudience, access, credentials), Token("JWT", granted.Request.ClientId, id, credentials));
    }

    private IResult ForClient(HttpRequest request, IFormCollection form, SigningCredentials credentials)
    {
        var (id, secret) = ClientOf(request, form);
        if (!options.Development.Clients.TryGetValue(id, out var client) || !Same(client.Secret, secret)) return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        var asked = form["scope"].ToString();
        var scope = Ours(asked.Length > 0 ? asked : string.Join(' ', client.Scopes), client.Scopes.Contains);
        if (scope.Length == 0) return Refused("invalid_scope");
        return Answer(scope, Token("at+jwt", ProviderProfile.DevelopmentAudience, new() { ["sub"] = id, ["client_id"] = id, ["scope"] = scope }, credentials), idToken: null);
    }

    private static Dictionary<string, object> PersonClaims(Person person) => new()
    {
        ["sub"] = person.Id.Value,
        ["name"] = person.Name,
        ["unit"] = person.Unit,
        ["roles"] = person.Roles.Select(r => r.ToString().ToLowerInvariant()).ToArray(),
    };

    private string Token(string type, string audience, Dictionary<string, object> claims, SigningCredentials credentials)
    {
        var now = clock.Now.UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = own.Value + DevelopmentEndpoints.BasePath,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Life,
            SigningCredentials = credentials,
            TokenType = type,
            Claims = new Dictionary<string, object>(claims) { ["jti"] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)) },
        });
    }

    private static IResult Answer(string scope, string accessToken, string? idToken)
    {
        var answer = new Dictionary<string, object> { ["token_type"] = "Bearer", ["expires_in"] = (int)Life.TotalSeconds, ["access_token"] = accessToken, ["scope"] = scope };
        if (idToken is not null) answer["id_token"] = idToken;
        return Results.Json(answer);
    }

    /// <summary>The scopes of ours among those asked for that may be had.</summary>
    private string Ours(string asked, Func<string, bool> may) =>
        string.Join(' ', asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(s => options.Scopes.Scope(s) is not null && may(s)));

    /// <summary>By HTTP Basic or in the form (RFC 6749 section 2.3.1).</summary>
    private static (string Id, string Secret) ClientOf(HttpRequest request, IFormCollection form)
    {
        const string Basic = "Basic ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)) return (form["client_id"].ToString(), form["client_secret"].ToString());
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Basic.Length..], bytes, out var length)) return ("", "");
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : ("", "");
    }

    private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static IResult Refused(string error) => Results.Json(new { error }, statusCode: 400);
}
