using AgentHub.Server.Identity.Oidc;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Identity.Bearer;

/// <summary>Hands JwtBearer's question on to the check that id tokens go through too, with the audiences and types of access tokens.</summary>
internal sealed class BearerTokens(ProviderTokens tokens, ProviderProfile profile) : TokenHandler
{
    public override int MaximumTokenSizeInBytes { get; set; } = ProviderTokens.MaxTokenBytes;

    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters) =>
        profile.Audiences.IsEmpty
            ? Task.FromResult(new TokenValidationResult { IsValid = false, Exception = new SecurityTokenInvalidAudienceException("No audience is set up.") })
            : tokens.ValidateAsync(token, profile.Audiences, profile.TokenTypes, CancellationToken.None);
}
