using System.Security.Claims;
using AgentHub.Core.Identity;
using AgentHub.Server.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Identity.Bearer;

/// <summary>Sets up bearer tokens: where they are read, who checks them, whom they speak for, and what is said when they do not count.</summary>
internal sealed class BearerSetUp(BearerTokens tokens, TokenPerson people, IPeople known, Sessions sessions, IdentityClock clock, IdentityMeter meter, ILogger<BearerSetUp> log)
    : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(IdentityFeature.BearerScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != IdentityFeature.BearerScheme) return;
        options.TimeProvider = clock.Time;
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(tokens);
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                if (!BearerRequest.HasHeader(context.Request)) context.Token = BearerRequest.InQuery(context.Request);
                return Task.CompletedTask;
            },
            OnTokenValidated = AcceptAsync,
            OnChallenge = NotSignedInAsync,
            OnForbidden = context => Problem.Of(403, "not-for-your-role", "Your role may not do this. Ask whoever runs AgentHub for the role.").ExecuteAsync(context.HttpContext),
        };
    }

    private async Task AcceptAsync(TokenValidatedContext context)
    {
        var (user, problem) = people.Of((JsonWebToken)context.SecurityToken);
        if (user is not null && !sessions.IsLive(user)) problem = "it was revoked";
        if (problem is not null)
        {
            context.Fail(problem);
            return;
        }
        context.Principal = user;
        await RememberAsync(user!, context.HttpContext.RequestAborted);
    }

    /// <summary>Somebody who comes by token alone is known by name to colleagues too.</summary>
    private Task RememberAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var person = user.Person();
        return !user.IsService() && person.Roles.Length > 0 && known.Find(person.Id) is null ? known.SaveAsync(person, cancellationToken) : Task.CompletedTask;
    }

    private Task NotSignedInAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        meter.TokenRefused();
        if (context.AuthenticateFailure is { } failure) log.TokenRefused(Reason(failure));
        if (IsSilence(context.AuthenticateFailure))
        {
            context.Response.Headers[HeaderNames.RetryAfter] = "5";
            return Problem.Of(503, "identity-provider-silent", "The identity provider that signed the token does not answer. Try again.").ExecuteAsync(context.HttpContext);
        }
        context.Response.Headers[HeaderNames.WWWAuthenticate] = context.AuthenticateFailure is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        return Problem.Of(401, "not-signed-in", "The bearer token does not count here: it is not from our identity provider, not for AgentHub, expired or revoked. Get a new one.").ExecuteAsync(context.HttpContext);
    }

    /// <summary>IdentityModel's own words for a provider it could not read, and HttpClient's.</summary>
    private static bool IsSilence(Exception? failure) => failure is InvalidOperationException or IOException or HttpRequestException;

    private static string Reason(Exception failure) => failure is SecurityTokenException or InvalidOperationException or IOException or HttpRequestException ? failure.GetType().Name : failure.Message;
}
