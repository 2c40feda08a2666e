using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace AgentHub.Server.Identity.Bearer;

/// <summary>Registers bearer tokens beside the provider that issues them.</summary>
internal static class BearerRegistration
{
    public static void AddBearer(this AuthenticationBuilder authentication)
    {
        var services = authentication.Services;
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<TokenPerson>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerSetUp>();
        authentication.AddJwtBearer(IdentityFeature.BearerScheme, _ => { });
    }
}
