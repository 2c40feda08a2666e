using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentHub.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>
/// OpenID Connect over ASP.NET Core's OAuth handler: authorization code with PKCE, plus discovery, nonce and a validated id
/// token. Stands in for the OpenIdConnect handler, whose package the source we build from does not hold.
/// </summary>
internal sealed class OidcHandler(IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    Provider provider, IdTokenCheck idToken, Sessions sessions, IPeople people) : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private const string NonceItem = "nonce";
    private OpenIdConnectConfiguration? _discovered;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            _discovered = await provider.DiscoverAsync(Context.RequestAborted);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Logger.SignInFailed(provider.Profile.Title, "its discovery document could not be read: " + e.GetBaseException().GetType().Name);
            await SignInPages.ProviderSilent(provider.Profile.Title).ExecuteAsync(Context);
            return;
        }
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceItem] = nonce;
        var parameters = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query);
        parameters["nonce"] = nonce;
        return QueryHelpers.AddQueryString(provider.AuthorizationEndpoint(_discovered!, Request), parameters);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        // A provider that names itself in its answer must be the one that was asked (RFC 9207).
        var issuer = Request.Query["iss"].ToString();
        if (issuer.Length > 0 && issuer != (await provider.DiscoverAsync(Context.RequestAborted)).Issuer)
            return HandleRequestResult.Fail(new SignInRefusedException("another provider answered"));
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var discovered = await provider.DiscoverAsync(Context.RequestAborted);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["client_id"] = provider.Profile.ClientId,
        };
        if (provider.Profile.ClientSecret is { Length: > 0 } secret) form["client_secret"] = secret;
        if (context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier)) form[OAuthConstants.CodeVerifierKey] = verifier!;
        using var request = new HttpRequestMessage(HttpMethod.Post, discovered.TokenEndpoint) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var client = provider.Client();
        using var response = await client.SendAsync(request, Context.RequestAborted);
        if (!response.IsSuccessStatusCode)
            return OAuthTokenResponse.Failed(new SignInRefusedException($"it answered {(int)response.StatusCode} to the exchange of the code"));
        return OAuthTokenResponse.Success(JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted)));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response?.RootElement.TryGetProperty("id_token", out var value) == true ? value.GetString() : null;
        if (token is null) throw new SignInRefusedException("it sent no id token");
        properties.Items.Remove(NonceItem, out var nonce);
        var person = await idToken.PersonAsync(token, nonce, Context.RequestAborted);
        await people.SaveAsync(person, Context.RequestAborted);
        return new AuthenticationTicket(sessions.Start(person), properties, Scheme.Name);
    }
}
